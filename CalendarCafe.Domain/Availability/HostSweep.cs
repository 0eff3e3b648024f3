namespace CalendarCafe.Domain.Availability;

/// <summary>Tells in passing whether one host could take a slot: starts must come in ascending order.</summary>
internal sealed class HostSweep(OpenHours hours, List<Stretch> busy, SlotRules rules)
{
    private readonly StretchSweep _working = new(hours.Joined());
    private readonly StretchSweep _closed = new(hours.Closed());
    private readonly StretchSweep _busy = new(busy);

    /// <summary>What must meet nothing busy: busy times have their own buffers already, so two meetings' buffers add up.</summary>
    public static Stretch WithBuffers(Stretch slot, SlotRules rules) =>
        new(slot.From - rules.BufferBefore.BclCompatibleTicks, slot.Until + rules.BufferAfter.BclCompatibleTicks);

    public bool IsFree(Stretch slot) =>
        _working.Contains(slot) && !_closed.Overlaps(slot) && !_busy.Overlaps(WithBuffers(slot, rules));
}
