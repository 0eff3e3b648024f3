using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Web.Features.Accounts;

/// <summary>What the profile form shows at first.</summary>
internal sealed record Profile(
    string Name,
    string Email,
    string Slug,
    string TimeZone,
    string Locale,
    ClockHours ClockHours,
    WeekStart WeekStart,
    string LinkStart
)
{
    /// <summary>The path of their photo; null for none.</summary>
    public string? Photo { get; init; }
}
