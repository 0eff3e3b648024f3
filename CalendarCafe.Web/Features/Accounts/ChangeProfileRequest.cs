namespace CalendarCafe.Web.Features.Accounts;

/// <summary>What the form says, unread.</summary>
internal sealed record ChangeProfileRequest(
    string? Name,
    string? Slug,
    string? TimeZone,
    string? Locale,
    string? ClockHours,
    string? WeekStart
);
