namespace CalendarCafe.Domain.Availability;

/// <summary>A rule that refuses a start; each one that applies is given, for the host may have to mend them all.</summary>
public abstract record SlotReason
{
    private SlotReason() { }

    /// <summary>Some part of the slot, buffers aside, lies outside the weekly hours or the hours that an override put in their place.</summary>
    public sealed record OutsideHours : SlotReason;

    /// <summary>An unavailable override closes the whole day, or a part that the slot runs into.</summary>
    public sealed record DayClosed(DateOverride Override) : SlotReason;

    /// <summary>The slot itself meets busy time.</summary>
    public sealed record Busy(BusyKind Kind, Interval Time) : SlotReason;

    /// <summary>The slot is free, but its buffers meet busy time.</summary>
    public sealed record BufferConflict(BusyKind Kind, Interval Time) : SlotReason;

    /// <summary>The start is before the minimum notice; the earliest moment is inclusive.</summary>
    public sealed record TooSoon(Instant Earliest) : SlotReason;

    /// <summary>The start's local date is beyond the horizon; the last date is inclusive.</summary>
    public sealed record TooFar(LocalDate Last) : SlotReason;

    /// <summary>The period that the start lies in has no room for one more; <paramref name="Used"/> is in bookings or whole minutes, as the limit measures.</summary>
    public sealed record LimitReached(SlotLimit Limit, DateInterval Period, long Used) : SlotReason;

    /// <summary>The start lies in working hours, but no step from their opening leads to it.</summary>
    public sealed record OffGrid : SlotReason;
}
