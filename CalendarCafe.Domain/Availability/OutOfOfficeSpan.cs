using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.Availability;

/// <summary>Local dates, both ends included, on which a host is away whatever else their hours say; who covers for them, if anybody does.</summary>
public sealed record OutOfOfficeSpan(DateInterval Dates, UserId? CoveredBy = null, string? Note = null);
