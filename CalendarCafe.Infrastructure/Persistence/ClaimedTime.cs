namespace CalendarCafe.Infrastructure.Persistence;

/// <summary>A meeting's time and, around it, the time that its host is busy: both half-open.</summary>
public sealed record ClaimedTime(Instant StartsAt, Instant EndsAt, Duration BufferBefore, Duration BufferAfter)
{
    public Instant BusyFrom => StartsAt - BufferBefore;

    public Instant BusyUntil => EndsAt + BufferAfter;
}
