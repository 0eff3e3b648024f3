namespace CalendarCafe.Domain.Bookings;

/// <summary>On whose side a step was taken.</summary>
public enum BookingParty
{
    Host,
    Invitee,
    System,
}
