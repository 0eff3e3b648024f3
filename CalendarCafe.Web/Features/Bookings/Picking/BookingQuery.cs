using CalendarCafe.Web.Features.Bookings.Entries;

namespace CalendarCafe.Web.Features.Bookings.Picking;

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
    /// <summary>The token of the scheduling link that led here; the page then stays at the link's own address.</summary>
    public string? Link { get; init; }

    /// <summary>The token of the link to the booking that is to be moved; null where a new one is made.</summary>
    public string? Moves { get; init; }

    /// <summary>What every address of the page brings along.</summary>
    public IReadOnlyList<CarriedValue> Carried { get; init; } = [];

    public string? View { get; init; }

    /// <summary>How many days the plain list goes on for.</summary>
    public string? Days { get; init; }

    /// <summary>The day, or the gap between two times, that somebody asks about.</summary>
    public string? Why { get; init; }

    /// <summary>The time that somebody typed.</summary>
    public string? Typed { get; init; }
}
