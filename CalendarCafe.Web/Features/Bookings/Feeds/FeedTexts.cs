namespace CalendarCafe.Web.Features.Bookings.Feeds;

/// <summary>What files and feeds of bookings say, and the page of the feed.</summary>
public sealed class FeedTexts;
