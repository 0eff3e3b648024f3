namespace CalendarCafe.Web.Features.Bookings.Managing;

/// <summary>What brought an invitee to the page of their booking.</summary>
internal enum JustDone
{
    Booked,
    Moved,
}
