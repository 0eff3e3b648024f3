namespace CalendarCafe.Web.Features.Bookings.Feeds;

/// <summary>The address that a member has made, without its secret.</summary>
public sealed record OpenFeed(Instant CreatedAt, Instant? LastUsedAt);
