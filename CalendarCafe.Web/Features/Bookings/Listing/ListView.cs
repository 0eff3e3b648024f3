namespace CalendarCafe.Web.Features.Bookings.Listing;

/// <summary>How bookings are shown.</summary>
public enum ListView
{
    List,
    Week,
    Month,
}
