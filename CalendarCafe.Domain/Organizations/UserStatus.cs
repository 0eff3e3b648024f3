namespace CalendarCafe.Domain.Organizations;

public enum UserStatus
{
    Active,
    Inactive,
    Suspended,
}
