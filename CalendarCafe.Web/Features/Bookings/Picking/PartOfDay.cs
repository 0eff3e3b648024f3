namespace CalendarCafe.Web.Features.Bookings.Picking;

/// <summary>Morning ends at noon, afternoon at six, by the invitee's clock.</summary>
public enum PartOfDay
{
    Morning,
    Afternoon,
    Evening,
}
