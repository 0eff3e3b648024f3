namespace CalendarCafe.Domain.Availability;

/// <summary>A date that differs, as the host has planned it: the rule, and why, for whoever reads it later.</summary>
public sealed record PlannedOverride(DateOverride Rule, string? Reason);
