namespace CalendarCafe.Infrastructure.Limits;

/// <summary>The section <c>RateLimits</c>.</summary>
public sealed class RateLimitOptions
{
    public const string Section = "RateLimits";

    /// <summary>False lifts every limit: for load tests and development, never where strangers come.</summary>
    public bool Enabled { get; init; } = true;
}
