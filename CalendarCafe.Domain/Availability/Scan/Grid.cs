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
        for (var entry = 1; entry < book.Count; entry++)
        {
            run.Truncate(0);
            AddStartsOf(entry, range, cursors, run);
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
        var isAscending = true;
        cursors.Truncate(0);
        cursors.AddBlank(book.Count);
        foreach (var opening in book.OpeningsOf(entry))
        {
            var before = starts.Count;
            var asked = opening.Stretch.Within(range);
            AddSteps(opening, asked, ref clock, starts);
            if (asked.From < walked)
            {
                // It overlaps one before: its starts may come again, and whoever was passed by is needed again.
                isAscending = false;
                cursors.Span.Clear();
            }

            walked = Math.Max(walked, asked.Until);
            if (!isAlone)
            {
                KeepShared(entry, OriginOf(opening), cursors, starts, before);
            }
        }

        if (!isAscending)
        {
            starts.Truncate(SortOnce(starts.Span));
        }
    }

    private void AddSteps(Opening opening, Stretch asked, ref ZoneCursor clock, Rented<long> starts)
    {
        if (rules.Alignment == StartAlignment.Clock)
        {
            for (var start = clock.NextOnClock(asked.From, _step); start < asked.Until; )
            {
                starts.Add(start);
                start = clock.NextOnClock(start + 1, _step);
            }

            return;
        }

        var first = opening.Origin + ((asked.From - opening.Origin + _step - 1) / _step * _step);
        if (first < asked.Until)
        {
            foreach (ref var start in starts.Extend((int)((asked.Until - first + _step - 1) / _step)))
            {
                start = first;
                first += _step;
            }
        }
    }

    private void KeepShared(int entry, long origin, Rented<int> cursors, Rented<long> starts, int from)
    {
        var kept = from;
        var all = starts.Span;
        foreach (var start in all[from..])
        {
            if (IsSharedAt(entry, start, origin, cursors))
            {
                all[kept++] = start;
            }
        }

        starts.Truncate(kept);
    }

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
        starts.Sort();
        var count = 0;
        foreach (var start in starts)
        {
            if (count == 0 || start != starts[count - 1])
            {
                starts[count++] = start;
            }
        }

        return count;
    }
}
