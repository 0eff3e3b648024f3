namespace CalendarCafe.Domain.Availability;

/// <summary>A half-open stretch of time in ticks since the Unix epoch, in which the engine counts once zones are resolved.</summary>
internal readonly record struct Stretch(long From, long Until)
{
    public bool Contains(Stretch other) => From <= other.From && other.Until <= Until;

    public bool Overlaps(Stretch other) => From < other.Until && other.From < Until;

    /// <summary>All whole ticks from the first instant on and before the second: an instant between two ticks counts from the next.</summary>
    public static Stretch Between(Instant from, Instant until) => new(FirstTick(from), FirstTick(until));

    public static long FirstTick(Instant instant)
    {
        var ticks = instant.ToUnixTimeTicks();
        return Instant.FromUnixTimeTicks(ticks) == instant ? ticks : ticks + 1;
    }

    /// <summary>Sorts in place and unites those that overlap or touch; empty ones vanish.</summary>
    public static List<Stretch> Unite(List<Stretch> stretches)
    {
        stretches.Sort(static (left, right) => left.From.CompareTo(right.From));
        var united = new List<Stretch>(stretches.Count);
        foreach (var stretch in stretches)
        {
            if (stretch.From >= stretch.Until)
            {
                continue;
            }

            if (united.Count > 0 && united[^1].Until >= stretch.From)
            {
                united[^1] = new(united[^1].From, Math.Max(united[^1].Until, stretch.Until));
            }
            else
            {
                united.Add(stretch);
            }
        }

        return united;
    }
}
