namespace CalendarCafe.Web.Features.Bookings;

/// <summary>
/// What the address of a booking page asks for, as written there: anything may stand in it. <paramref name="RememberedZone"/>
/// is what this browser chose before. Plain text, because the picker gets it over the wire.
/// </summary>
public sealed record BookingQuery(
    string? Month,
    string? Date,
    string? Start,
    string? Zone,
    string? RememberedZone,
    string? Duration,
    bool PicksZone
)
{
    public string? View { get; init; }

    /// <summary>How many days the plain list goes on for.</summary>
    public string? Days { get; init; }

    /// <summary>The day, or the gap between two times, that somebody asks about.</summary>
    public string? Why { get; init; }

    /// <summary>The time that somebody typed.</summary>
    public string? Typed { get; init; }
}
