namespace CalendarCafe.Domain.Availability.Scan;

/// <summary>Where starts may be at all, given everybody's hours: see <see cref="AvailabilityEngine"/> for the rule.</summary>
internal sealed class Grid(SlotRules rules, HoursBook book, Team team)
{
    private readonly long _step = rules.Increment.BclCompatibleTicks;

    /// <summary>Fills an empty list with the starts within the range, ascending and each once.</summary>
    public void FillStarts(Stretch range, Rented<long> starts)
    {
        using var cursors = new Rented<int>();
        using var run = new Rented<long>();
        using var merged = new Rented<long>();
        AddStartsOf(entry: 0, range, cursors, starts);
        starts.Truncate(SortOnce(starts.Span));
        for (var entry = 1; entry < book.Count; entry++)
        {
            run.Truncate(0);
            AddStartsOf(entry, range, cursors, run);
            run.Truncate(SortOnce(run.Span));
            merged.Truncate(0);
            Merge(starts.Span, run.Span, merged);
            starts.Truncate(0);
            starts.AddRange(merged.Span);
        }
    }

    /// <summary>Whether a step leads to the start.</summary>
    public bool HasStepAt(long start)
    {
        for (var entry = 0; entry < book.Count; entry++)
        {
            foreach (var opening in book.OpeningsOf(entry))
            {
                if (
                    opening.HasInside(start)
                    && IsStep(opening, start)
                    && IsSharedAt(entry, start, OriginOf(opening), null)
                )
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether somebody of every group has an opening then, closed or not.</summary>
    public bool IsInHours(long start) => IsSharedAt(entry: -1, start, long.MaxValue, cursors: null);

    private bool IsStep(Opening opening, long start) =>
        rules.Alignment switch
        {
            StartAlignment.Opening => opening.HasStep(start, _step),
            StartAlignment.Clock => new ZoneCursor(rules.Zone, start).NextOnClock(start, _step) == start,
        };

    // On the clock it does not matter who opens when.
    private long OriginOf(Opening opening) => rules.Alignment == StartAlignment.Clock ? long.MaxValue : opening.Origin;

    private void AddStartsOf(int entry, Stretch range, Rented<int> cursors, Rented<long> starts)
    {
        var isAlone = book.Count == 1 || (team.GroupCount == 1 && team.RestrictionEntry is null);
        var clock = new ZoneCursor(rules.Zone, range.From);
        var walked = long.MinValue;
        cursors.Truncate(0);
        cursors.AddBlank(book.Count);
        foreach (var opening in book.OpeningsOf(entry))
        {
            var until = Math.Min(opening.Until, range.Until);
            var first = Math.Max(opening.From, range.From);
            if (first < walked)
            {
                // It overlaps the one before: whoever was passed by is needed again.
                cursors.Span.Clear();
            }

            walked = until;
            for (var start = FirstStep(opening, first, ref clock); start < until; start = NextStep(start, ref clock))
            {
                if (isAlone || IsSharedAt(entry, start, OriginOf(opening), cursors))
                {
                    starts.Add(start);
                }
            }
        }
    }

    private long FirstStep(Opening opening, long from, ref ZoneCursor clock) =>
        rules.Alignment switch
        {
            StartAlignment.Opening => opening.Origin + ((from - opening.Origin + _step - 1) / _step * _step),
            StartAlignment.Clock => clock.NextOnClock(from, _step),
        };

    private long NextStep(long start, ref ZoneCursor clock) =>
        rules.Alignment switch
        {
            StartAlignment.Opening => start + _step,
            StartAlignment.Clock => clock.NextOnClock(start + 1, _step),
        };

    // The one who opens last sets the grid: of every group somebody must have opened by then.
    private bool IsSharedAt(int entry, long start, long origin, Rented<int>? cursors)
    {
        if (
            team.RestrictionEntry is { } restriction
            && restriction != entry
            && !IsOpenAt(restriction, start, origin, cursors)
        )
        {
            return false;
        }

        for (var group = 0; group < team.GroupCount; group++)
        {
            if (!IsSharedBy(team.Entries[team.MembersOf(group)], entry, start, origin, cursors))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsSharedBy(ReadOnlySpan<int> members, int entry, long start, long origin, Rented<int>? cursors)
    {
        if (members.Contains(entry))
        {
            return true;
        }

        var last = -1;
        foreach (var member in members)
        {
            if (member != last && IsOpenAt(member, start, origin, cursors))
            {
                return true;
            }

            last = member;
        }

        return false;
    }

    private bool IsOpenAt(int entry, long start, long origin, Rented<int>? cursors)
    {
        var openings = book.OpeningsOf(entry);
        var next = cursors?.Span[entry] ?? 0;
        while (next < openings.Length && openings[next].Until <= start)
        {
            next++;
        }

        if (cursors is not null)
        {
            cursors.Span[entry] = next;
        }

        for (; next < openings.Length && openings[next].From <= start; next++)
        {
            if (openings[next].HasInside(start) && openings[next].Origin <= origin)
            {
                return true;
            }
        }

        return false;
    }

    private static void Merge(ReadOnlySpan<long> left, ReadOnlySpan<long> right, Rented<long> merged)
    {
        var (l, r) = (0, 0);
        while (l < left.Length && r < right.Length)
        {
            var next = Math.Min(left[l], right[r]);
            l += left[l] == next ? 1 : 0;
            r += right[r] == next ? 1 : 0;
            merged.Add(next);
        }

        merged.AddRange(left[l..]);
        merged.AddRange(right[r..]);
    }

    private static int SortOnce(Span<long> starts)
    {
        for (var next = 1; next < starts.Length; next++)
        {
            if (starts[next - 1] >= starts[next])
            {
                starts.Sort();
                return Distinct(starts);
            }
        }

        return starts.Length;
    }

    private static int Distinct(Span<long> starts)
    {
        var count = 1;
        foreach (var start in starts[1..])
        {
            if (start != starts[count - 1])
            {
                starts[count++] = start;
            }
        }

        return count;
    }
}
