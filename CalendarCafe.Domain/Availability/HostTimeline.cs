namespace CalendarCafe.Domain.Availability;

/// <summary>One host's diary made ready for the slots of one event type: when they work, and what stands in the way.</summary>
internal sealed class HostTimeline(HostDiary diary, SlotRules rules)
{
    private readonly DayRules _days = new(diary);
    private readonly List<Stretch> _busy = Stretch.Unite([.. diary.Busy.Select(StretchOf)]);

    public OpenHours HoursOver(Stretch range) => OpenHours.Over(range, _days, diary.Zone);

    public HostSweep Sweep(OpenHours hours) => new(hours, _busy, rules);

    /// <summary>Every rule of the host's own that refuses the start; none exactly when a sweep over the grid would find it free.</summary>
    public List<SlotReason> Refusals(Instant startsAt)
    {
        var refusals = new List<SlotReason>();
        var start = startsAt.ToUnixTimeTicks();
        var slot = new Stretch(start, start + rules.Duration.BclCompatibleTicks);
        var hours = HoursOver(slot);
        if (!hours.Joined().Exists(open => open.Contains(slot)))
        {
            refusals.Add(new SlotReason.OutsideHours());
        }

        if (hours.Openings.Any(opening => opening.HasInside(start)) && !IsOnGrid(startsAt, hours))
        {
            refusals.Add(new SlotReason.OffGrid());
        }

        var closures = hours.Closures.Where(closure => closure.Stretch.Overlaps(slot));
        refusals.AddRange(
            closures.Select(closure => closure.Override).Distinct().Select(closing => new SlotReason.DayClosed(closing))
        );
        refusals.AddRange(diary.Busy.Select(busy => Conflict(busy, slot)).OfType<SlotReason>());
        return refusals;
    }

    private bool IsOnGrid(Instant startsAt, OpenHours hours)
    {
        var start = startsAt.ToUnixTimeTicks();
        var increment = rules.Increment.BclCompatibleTicks;
        return Instant.FromUnixTimeTicks(start) == startsAt
            && hours.Openings.Any(opening => opening.HasOnGrid(start, increment));
    }

    private SlotReason? Conflict(BusyTime busy, Stretch slot)
    {
        var stretch = StretchOf(busy);
        if (stretch.From >= stretch.Until || !stretch.Overlaps(HostSweep.WithBuffers(slot, rules)))
        {
            return null;
        }

        var time = new Interval(busy.From, busy.Until);
        return stretch.Overlaps(slot)
            ? new SlotReason.Busy(busy.Kind, time)
            : new SlotReason.BufferConflict(busy.Kind, time);
    }

    private static Stretch StretchOf(BusyTime busy) => new(busy.From.ToUnixTimeTicks(), busy.Until.ToUnixTimeTicks());
}
