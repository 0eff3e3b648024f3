namespace CalendarCafe.Domain.Availability.Scan;

/// <summary>Where starts may be at all, given everybody's hours: see <see cref="AvailabilityEngine"/> for the rule.</summary>
internal sealed class Grid : IDisposable
{
    private readonly SlotRules _rules;
    private readonly long _step;

    /// <summary>
    /// Openings that somebody of every group has in common, each with the origin of whoever opened last; by start, and each
    /// once, however many hosts keep the same hours.
    /// </summary>
    private readonly Rented<Opening> _common = new();

    public Grid(SlotRules rules, HoursBook book, Team team)
    {
        _rules = rules;
        _step = rules.Increment.BclCompatibleTicks;
        for (var group = 0; group < team.GroupCount; group++)
        {
            Share(book, team.Entries[team.MembersOf(group)], isFirst: group == 0);
        }

        if (team.RestrictionEntry is { } restriction)
        {
            Share(book, [restriction], isFirst: false);
        }
    }

    /// <summary>Fills an empty list with the starts within the range, ascending and each once.</summary>
    public void FillStarts(Stretch range, Rented<long> starts)
    {
        switch (_rules.Alignment)
        {
            case StartAlignment.Opening:
                AddSteps(range, starts);
                break;
            case StartAlignment.Clock:
                AddClockSteps(range, starts);
                break;
        }
    }

    /// <summary>Whether a step leads to the start.</summary>
    public bool HasStepAt(long start)
    {
        foreach (var opening in _common.Span)
        {
            if (opening.HasInside(start) && IsStep(opening, start))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether somebody of every group has an opening then, closed or not.</summary>
    public bool IsInHours(long start)
    {
        foreach (var opening in _common.Span)
        {
            if (opening.HasInside(start))
            {
                return true;
            }
        }

        return false;
    }

    public void Dispose() => _common.Dispose();

    private bool IsStep(Opening opening, long start) =>
        _rules.Alignment switch
        {
            StartAlignment.Opening => opening.HasStep(start, _step),
            StartAlignment.Clock => new ZoneCursor(_rules.Zone, start).NextOnClock(start, _step) == start,
        };

    private void Share(HoursBook book, ReadOnlySpan<int> members, bool isFirst)
    {
        using var group = new Rented<Opening>();
        var last = -1;
        foreach (var member in members)
        {
            if (member != last)
            {
                group.AddRange(book.OpeningsOf(member));
            }

            last = member;
        }

        group.Truncate(Opening.SortOnce(group.Span));
        if (isFirst)
        {
            _common.AddRange(group.Span);
            return;
        }

        using var shared = new Rented<Opening>();
        Opening.AddCommon(_common.Span, group.Span, shared);
        _common.Truncate(0);
        _common.AddRange(shared.Span[..Opening.SortOnce(shared.Span)]);
    }

    // Openings whose steps fall together are one run as far as they touch: what is left of a pool is a run for each beat.
    private void AddSteps(Stretch range, Rented<long> starts)
    {
        using var runs = new Rented<StepRun>();
        foreach (var opening in _common.Span)
        {
            var asked = opening.Stretch.Within(range);
            if (!asked.IsEmpty)
            {
                runs.Add(StepRun.Of(opening, asked, _step));
            }
        }

        runs.Truncate(StepRun.Unite(runs.Span));
        // One more for each run than its length has steps: division is what costs most here.
        var length = 0L;
        foreach (var run in runs.Span)
        {
            length += run.Until - run.First;
        }

        var steps = starts.Extend((int)(length / _step) + runs.Count);
        var (written, last, isAscending) = (0, long.MinValue, true);
        foreach (var run in runs.Span)
        {
            isAscending &= last < run.First;
            written += run.WriteSteps(_step, steps[written..]);
            last = steps[written - 1];
        }

        starts.Truncate(written);
        if (!isAscending)
        {
            starts.Span.Sort();
        }
    }

    private void AddClockSteps(Stretch range, Rented<long> starts)
    {
        using var open = new Rented<Stretch>();
        foreach (var opening in _common.Span)
        {
            open.Add(opening.Stretch.Within(range));
        }

        open.Truncate(Stretch.Unite(open.Span));
        var clock = new ZoneCursor(_rules.Zone, range.From);
        foreach (var stretch in open.Span)
        {
            for (var start = clock.NextOnClock(stretch.From, _step); start < stretch.Until; )
            {
                starts.Add(start);
                start = clock.NextOnClock(start + 1, _step);
            }
        }
    }
}
