namespace CalendarCafe.Domain.Availability.Scan;

/// <summary>What a slot takes around its start, in ticks.</summary>
internal readonly record struct SlotShape(long Length, long Before, long After)
{
    public static SlotShape Of(SlotRules rules) =>
        new(
            rules.Duration.BclCompatibleTicks,
            rules.BufferBefore.BclCompatibleTicks,
            rules.BufferAfter.BclCompatibleTicks
        );

    public Stretch Slot(long start) => new(start, start + Length);

    /// <summary>What must meet nothing busy: busy times have their own buffers already, so two meetings' buffers add up.</summary>
    public Stretch WithBuffers(Stretch slot) => new(slot.From - Before, slot.Until + After);
}
