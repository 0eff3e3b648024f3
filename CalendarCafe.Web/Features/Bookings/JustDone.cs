namespace CalendarCafe.Web.Features.Bookings;

/// <summary>What brought an invitee to the page of their booking.</summary>
internal enum JustDone
{
    Booked,
    Moved,
}
