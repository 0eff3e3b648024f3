namespace CalendarCafe.Web.Features.Bookings.Listing;

/// <summary>How what is past, or was called off, ended.</summary>
public enum ListOutcome
{
    Completed,
    NoShow,
    Canceled,
    Declined,
    Expired,
}
