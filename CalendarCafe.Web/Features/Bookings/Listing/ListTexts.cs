namespace CalendarCafe.Web.Features.Bookings.Listing;

/// <summary>What the pages of bookings say.</summary>
public sealed class ListTexts;
