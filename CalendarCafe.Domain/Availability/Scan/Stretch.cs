namespace CalendarCafe.Domain.Availability.Scan;

/// <summary>A half-open stretch of time in ticks since the Unix epoch, in which the engine counts once zones are resolved.</summary>
internal readonly record struct Stretch(long From, long Until)
{
    private static readonly long LastTick = Instant.MaxValue.ToUnixTimeTicks();

    public bool IsEmpty => From >= Until;

    public bool Contains(long instant) => From <= instant && instant < Until;

    public bool Contains(Stretch other) => From <= other.From && other.Until <= Until;

    public bool Overlaps(Stretch other) => From < other.Until && other.From < Until;

    public Stretch Within(Stretch other) => new(Math.Max(From, other.From), Math.Min(Until, other.Until));

    /// <summary>All whole ticks from the first instant on and before the second: an instant between two ticks counts from the next.</summary>
    public static Stretch Between(Instant from, Instant until) => new(FirstTick(from), FirstTick(until));

    /// <summary>The first whole tick at or after an instant; the last that there is for all after that.</summary>
    public static long FirstTick(Instant instant)
    {
        var ticks = instant.ToUnixTimeTicks();
        return ticks == LastTick || Instant.FromUnixTimeTicks(ticks) == instant ? ticks : ticks + 1;
    }

    /// <summary>Sorts in place and unites those that overlap or touch; empty ones vanish. How many are left, at the beginning.</summary>
    public static int Unite(Span<Stretch> stretches)
    {
        Sort(stretches);
        var count = 0;
        foreach (var stretch in stretches)
        {
            if (stretch.IsEmpty)
            {
                continue;
            }

            if (count > 0 && stretches[count - 1].Until >= stretch.From)
            {
                var last = stretches[count - 1];
                stretches[count - 1] = last with { Until = Math.Max(last.Until, stretch.Until) };
            }
            else
            {
                stretches[count++] = stretch;
            }
        }

        return count;
    }

    /// <summary>Adds what is left of this one without the cuts, which are united.</summary>
    public void Without(ReadOnlySpan<Stretch> cuts, Rented<Stretch> rest)
    {
        var from = From;
        foreach (var cut in cuts)
        {
            if (cut.Until <= from || cut.From >= Until)
            {
                continue;
            }

            if (cut.From > from)
            {
                rest.Add(new(from, cut.From));
            }

            from = cut.Until;
        }

        if (from < Until)
        {
            rest.Add(new(from, Until));
        }
    }

    private static void Sort(Span<Stretch> stretches)
    {
        // What comes sorted, as most does, is only looked through.
        for (var next = 1; next < stretches.Length; next++)
        {
            if (stretches[next - 1].From > stretches[next].From)
            {
                SortByKey(stretches);
                return;
            }
        }
    }

    // Plain numbers sort several times faster than structs that compare themselves.
    private static void SortByKey(Span<Stretch> stretches)
    {
        using var from = new Rented<long>();
        using var until = new Rented<long>();
        foreach (var stretch in stretches)
        {
            from.Add(stretch.From);
            until.Add(stretch.Until);
        }

        from.Span.Sort(until.Span);
        for (var index = 0; index < stretches.Length; index++)
        {
            stretches[index] = new(from.Span[index], until.Span[index]);
        }
    }
}
