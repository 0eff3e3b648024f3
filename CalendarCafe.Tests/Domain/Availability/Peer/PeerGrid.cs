using System.Text.Json;
using CalendarCafe.Domain.Availability;

namespace CalendarCafe.Tests.Domain.Availability.Peer;

/// <summary>
/// The peer rounds an opening up to the next full step of the clock, and steps from there. An interval that divides the
/// hour is so aligned to the clock; any other steps from the opening.
/// </summary>
internal sealed record PeerGrid(Duration Increment, StartAlignment Alignment)
{
    /// <summary>No grid at all: every minute.</summary>
    public static PeerGrid EveryMinute { get; } = new(Duration.FromMinutes(1), StartAlignment.Opening);

    public static PeerGrid Of(JsonElement asked)
    {
        var minutes = asked.Number("slotIntervalMinutes") ?? asked.Number("lengthMinutes") ?? 0;
        return new(
            Duration.FromMinutes(minutes),
            minutes is 5 or 10 or 15 or 20 or 30 or 60 ? StartAlignment.Clock : StartAlignment.Opening
        );
    }
}
