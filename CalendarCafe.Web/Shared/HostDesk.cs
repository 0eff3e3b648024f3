using CalendarCafe.Domain;

namespace CalendarCafe.Web.Shared;

/// <summary>Whose dashboard this is. The layout hands it to every page below it.</summary>
public sealed record HostDesk(Actor.Member Member, string Name, DateTimeZone Zone, string BookingPath)
{
    /// <summary>The path of their photo; null for none.</summary>
    public string? Photo { get; init; }
}
