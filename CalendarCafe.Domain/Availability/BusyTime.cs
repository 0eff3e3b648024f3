using CalendarCafe.Domain.Availability.Scan;

namespace CalendarCafe.Domain.Availability;

/// <summary>
/// Time that blocks a host, half-open; an empty one blocks nothing. Claims come with their own buffers already
/// included, so they add up with the buffers of the slot that is asked for. Expired holds are the caller's to leave out.
/// Counted in ticks of 100 ns.
/// </summary>
public readonly record struct BusyTime
{
    /// <exception cref="ArgumentException">It would end before it starts.</exception>
    public BusyTime(Instant from, Instant until, BusyKind kind)
    {
        if (until < from)
        {
            throw new ArgumentException($"Busy time cannot end before {from}.", nameof(until));
        }

        // In ticks, as a scan reads it thousands of times.
        Stretch = Stretch.Between(from, until);
        Kind = kind;
    }

    public Instant From => Instant.FromUnixTimeTicks(Stretch.From);

    public Instant Until => Instant.FromUnixTimeTicks(Stretch.Until);

    public BusyKind Kind { get; }

    internal Stretch Stretch { get; }

    /// <summary>Whether it is a meeting made here, rather than a hold or something of another calendar.</summary>
    public bool IsMeeting => Kind is BusyKind.Booking or BusyKind.GroupSession;
}
