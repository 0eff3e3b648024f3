namespace CalendarCafe.Domain.Availability.Scan;

/// <summary>Asks every rule about one start, by the same primitives that a scan thins a grid with.</summary>
internal sealed class StartInquiry(SlotSearch search)
{
    private readonly SlotScan _scan = new(search);
    private readonly SlotShape _shape = SlotShape.Of(search.Rules);
    private (int Day, List<Instant> Starts)? _newMeetings;

    public SlotExplanation Explain(Instant start, IReadOnlyList<SlotOffer> nearest)
    {
        if (_scan.Gate.RefusalBeyondReckoning(start) is { } beyond)
        {
            return new(start, [beyond], [], nearest);
        }

        var asked = _scan.SessionAt(start) is { } session
            ? new SlotExplanation(start, RefusalsOf(session), [], nearest)
            : new SlotExplanation(start, Refusals(start), HostRefusals(start), nearest);
        return asked.IsOffered && WishAgainst(start) is { } wish ? asked with { Rules = [wish] } : asked;
    }

    /// <summary>Of what an invitee is told of the range's starts, the last by rank; null where each is offered.</summary>
    public InviteeReason? WhyNot(Interval range)
    {
        InviteeReason? nearest = null;
        foreach (var start in StartsIn(range))
        {
            var reason = InviteeReason.FirstOf(Explain(start, nearest: []).Refusals);
            nearest = reason is null || nearest?.Rank >= reason.Rank ? nearest : reason;
            // Nothing more can be said, and whatever starts later is too far as well.
            if (reason is InviteeReason.Taken or InviteeReason.SessionFull or InviteeReason.TooFar)
            {
                break;
            }
        }

        return nearest;
    }

    /// <summary>The grid's starts in the range, offered or not; its first instant where there are none.</summary>
    public IReadOnlyList<Instant> StartsIn(Interval range)
    {
        var asked = Stretch.Between(range.Start, range.End);
        using var book = new HoursBook(asked);
        using var starts = new Rented<long>();
        var team = new Team(search, book);
        using var grid = new Grid(search.Rules, book, team);
        grid.FillStarts(asked, starts);
        return starts.Count == 0 ? [range.Start] : [.. starts.Span.ToArray().Select(Instant.FromUnixTimeTicks)];
    }

    private List<SlotReason> RefusalsOf(GroupSessionSeats session)
    {
        var reasons = _scan.Gate.RefusalsOfTime(session.StartsAt).ToList();
        AddInviteeLimit(reasons);
        if (session.Left == 0)
        {
            reasons.Add(new SlotReason.SessionFull(session.Capacity));
        }

        return reasons;
    }

    private List<SlotReason> Refusals(Instant startsAt)
    {
        var reasons = _scan.Gate.RefusalsOfTime(startsAt).Concat(_scan.Gate.RefusalsOfLimits(startsAt)).ToList();
        AddInviteeLimit(reasons);
        var start = startsAt.ToUnixTimeTicks();
        var slot = _shape.Slot(start);
        using var book = new HoursBook(slot);
        var team = new Team(search, book);
        using var grid = new Grid(search.Rules, book, team);
        if (grid.IsInHours(start) && !(Instant.FromUnixTimeTicks(start) == startsAt && grid.HasStepAt(start)))
        {
            reasons.Add(new SlotReason.OffGrid());
        }

        if (team.RestrictionEntry is { } restriction && !IsOpen(book.OpenOf(restriction), slot))
        {
            reasons.Add(new SlotReason.OutsideRestriction());
        }

        return reasons;
    }

    private void AddInviteeLimit(List<SlotReason> reasons)
    {
        if (search.Rules.MostPerInvitee is { } most && search.BookedByInvitee >= most)
        {
            reasons.Add(new SlotReason.InviteeLimitReached(most));
        }
    }

    private List<HostReasons> HostRefusals(Instant start)
    {
        var hosts = new List<HostReasons>();
        for (var group = 0; group < search.Groups.Count; group++)
        {
            foreach (var host in search.Groups[group].Members)
            {
                hosts.Add(new(host.HostId, group, RefusalsOf(host, start)));
            }
        }

        return hosts;
    }

    private List<SlotReason> RefusalsOf(HostDiary host, Instant start)
    {
        var slot = _shape.Slot(start.ToUnixTimeTicks());
        var reasons = RefusalsOf(host.Hours, slot);
        reasons.AddRange(
            host.Busy.Where(busy => host.Blocks(busy)).Select(busy => Conflict(busy, slot)).OfType<SlotReason>()
        );
        if (host.Limits is { } book)
        {
            reasons.AddRange(new LimitGate([book], search.Rules.Duration, host.Hours.Zone, slot.From).Refusals(start));
        }

        return reasons;
    }

    private static List<SlotReason> RefusalsOf(WorkingHours hours, Stretch slot)
    {
        var reasons = new List<SlotReason>();
        using var openings = new Rented<Opening>();
        using var open = new Rented<Stretch>();
        var closures = new List<Closure>();
        using var expansion = new HoursExpansion
        {
            Openings = openings,
            Open = open,
            Closures = closures,
        };
        expansion.Add(hours, slot);
        if (IsOpen(open.Span, slot))
        {
            return reasons;
        }

        var joined = openings.Span.ToArray().Select(opening => opening.Stretch).ToArray();
        if (!IsOpen(joined.AsSpan(0, Stretch.Unite(joined)), slot))
        {
            reasons.Add(new SlotReason.OutsideHours());
        }

        reasons.AddRange(
            closures.Where(closure => closure.Stretch.Overlaps(slot)).Select(closure => closure.Reason).Distinct()
        );
        return reasons;
    }

    private static bool IsOpen(ReadOnlySpan<Stretch> open, Stretch slot)
    {
        foreach (var stretch in open)
        {
            if (stretch.Contains(slot))
            {
                return true;
            }
        }

        return false;
    }

    private SlotReason? Conflict(BusyTime busy, Stretch slot)
    {
        var stretch = busy.Stretch;
        if (stretch.IsEmpty || !stretch.Overlaps(_shape.WithBuffers(slot)))
        {
            return null;
        }

        var time = new Interval(busy.From, busy.Until);
        return stretch.Overlaps(slot)
            ? new SlotReason.Busy(busy.Kind, time)
            : new SlotReason.BufferConflict(busy.Kind, time);
    }

    // What is free may still not be wished for, in the company of the day's other free starts.
    private SlotReason? WishAgainst(Instant start)
    {
        if (!search.Rules.LooksAtWholeDays || _scan.SessionAt(start) is not null)
        {
            return null;
        }

        var wished = NewMeetingsOf(_scan.Gate.DayOf(start.ToUnixTimeTicks()));
        return !wished.Contains(start) ? new SlotReason.NotNextToMeeting()
            : search.Rules.IsFirstOfDayOnly && wished[0] != start ? new SlotReason.NotFirstOfDay(wished[0])
            : null;
    }

    // Starts of one day are mostly asked about together.
    private List<Instant> NewMeetingsOf(int day)
    {
        if (_newMeetings is not { } known || known.Day != day)
        {
            var everyStart = search with { Rules = search.Rules with { IsFirstOfDayOnly = false } };
            var offers = new SlotScan(everyStart, _scan.Gate).Offers(_scan.Gate.WholeDay(day));
            _newMeetings = known = (
                day,
                [.. offers.Select(offer => offer.StartsAt).Where(start => _scan.SessionAt(start) is null)]
            );
        }

        return known.Starts;
    }
}
