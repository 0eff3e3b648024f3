namespace CalendarCafe.Domain.Organizations;

/// <summary>What a member may do, in the organisation and, separately, in each team. A viewer only reads, with personal data masked.</summary>
public enum Role
{
    Owner,
    Admin,
    Member,
    Viewer,
}
