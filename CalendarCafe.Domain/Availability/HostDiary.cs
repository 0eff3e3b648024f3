using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.Availability;

/// <summary>All that says when one host could meet.</summary>
/// <param name="Busy">In any order.</param>
public sealed record HostDiary(UserId HostId, WorkingHours Hours, IReadOnlyList<BusyTime> Busy)
{
    private readonly BusyTime[] _busy = [.. Busy];

    public IReadOnlyList<BusyTime> Busy
    {
        get => _busy;
        init => _busy = [.. value];
    }

    internal ReadOnlySpan<BusyTime> BusySpan => _busy;

    /// <summary>Kinds of external events that this host does not mind. What is booked or held here blocks whatever stands in this list.</summary>
    public IReadOnlyList<BusyKind> Ignored { get; init; } = [BusyKind.ExternalFree];

    /// <summary>How much the host takes across all event types, counted in the zone of their hours.</summary>
    public LimitBook? Limits { get; init; }
}
