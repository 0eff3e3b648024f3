namespace CalendarCafe.Domain.Availability;

/// <summary>Local dates, both ends included, whose hours and overrides are read in another zone.</summary>
public sealed record TravelSpan(DateInterval Dates, DateTimeZone Zone);
