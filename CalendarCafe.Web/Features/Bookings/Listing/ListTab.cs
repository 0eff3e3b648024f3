namespace CalendarCafe.Web.Features.Bookings.Listing;

/// <summary>Which bookings are listed. Each booking stands under exactly one.</summary>
public enum ListTab
{
    Upcoming,
    Pending,
    Past,
    Canceled,
}
