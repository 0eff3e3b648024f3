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
);
