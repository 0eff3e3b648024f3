namespace CalendarCafe.Domain.Availability.Scan;

/// <summary>One pass over a range: the grid's starts, thinned out rule by rule, and who is free at each that is left.</summary>
internal sealed class TeamSweep : IDisposable
{
    private readonly SlotSearch _search;
    private readonly RuleGate _gate;
    private readonly SlotShape _shape;
    private readonly Stretch _range;
    private readonly HoursBook _book;
    private readonly Team _team;
    private readonly Rented<long> _starts = new();
    private readonly Rented<int> _rows = new();
    private readonly Rented<Stretch> _busy = new();

    public TeamSweep(SlotSearch search, RuleGate gate, Stretch range)
    {
        _search = search;
        _gate = gate;
        _shape = SlotShape.Of(search.Rules);
        _range = range;
        _book = new(range with { Until = range.Until + _shape.Length });
        _team = new(search, _book);
        new Grid(search.Rules, _book, _team).AddStarts(range, _starts);
        KeepThoseLetThrough();
        KeepThoseWithAllWhoMust();
        Roster = AskPools();
        FindRows();
        Thin();
    }

    public HostRoster Roster { get; }

    /// <summary>The rows of the roster that are offered, in order of their starts.</summary>
    public ReadOnlySpan<int> Rows => _rows.Span;

    public long StartOf(int row) => _starts.Span[row];

    public void Dispose()
    {
        _book.Dispose();
        _starts.Dispose();
        _rows.Dispose();
        _busy.Dispose();
    }

    private void KeepThoseLetThrough()
    {
        var kept = 0;
        var starts = _starts.Span;
        foreach (var start in starts)
        {
            if (_gate.LetsThrough(start))
            {
                starts[kept++] = start;
            }
        }

        _starts.Truncate(kept);
    }

    private void KeepThoseWithAllWhoMust()
    {
        if (_team.RestrictionEntry is { } restriction)
        {
            KeepFree(new(_book.OpenOf(restriction), [], _shape, limits: null));
        }

        for (var group = 0; group < _team.GroupCount; group++)
        {
            if (_team.MustAttend(group))
            {
                KeepFree(SweepOf(_team.MembersOf(group).Start.Value));
            }
        }
    }

    private void KeepFree(HostSweep sweep)
    {
        var kept = 0;
        var starts = _starts.Span;
        foreach (var start in starts)
        {
            if (sweep.IsFree(start))
            {
                starts[kept++] = start;
            }
        }

        _starts.Truncate(kept);
    }

    private HostRoster AskPools()
    {
        var hosts = Array.ConvertAll(_team.Hosts, static host => host.HostId);
        if (_team.IsFixed)
        {
            return HostRoster.OfAll(hosts);
        }

        var roster = HostRoster.OfRows(hosts, _starts.Count);
        for (var group = 0; group < _team.GroupCount; group++)
        {
            var (from, length) = _team.MembersOf(group).GetOffsetAndLength(hosts.Length);
            for (var host = from; host < from + length; host++)
            {
                SetFree(roster, host, _team.MustAttend(group));
            }
        }

        return roster;
    }

    private void SetFree(HostRoster roster, int host, bool isKnownFree)
    {
        var sweep = isKnownFree ? default : SweepOf(host);
        var starts = _starts.Span;
        for (var row = 0; row < starts.Length; row++)
        {
            if (isKnownFree || sweep.IsFree(starts[row]))
            {
                roster.Set(row, host);
            }
        }
    }

    private HostSweep SweepOf(int index)
    {
        var host = _team.Hosts[index];
        var window = _shape.WithBuffers(_range with { Until = _range.Until + _shape.Length });
        BusyStretches.Fill(host, window, _busy);
        var limits = host.Limits is { } book
            ? new LimitGate([book], _search.Rules.Duration, host.Hours.Zone, _range.From)
            : null;
        return new(_book.OpenOf(_team.Entries[index]), _busy.Span, _shape, limits);
    }

    private void FindRows()
    {
        _rows.Truncate(0);
        for (var row = 0; row < _starts.Count; row++)
        {
            if (HasOneOfEach(row))
            {
                _rows.Add(row);
            }
        }
    }

    private bool HasOneOfEach(int row)
    {
        for (var group = 0; !_team.IsFixed && group < _team.GroupCount; group++)
        {
            if (!Roster.HasAny(row, _team.MembersOf(group)))
            {
                return false;
            }
        }

        return true;
    }

    private void Thin()
    {
        using var packing = new Packing(_gate, _shape);
        if (_search.Rules.PacksAroundMeetings)
        {
            Pack(packing);
        }

        if (_search.Rules.IsFirstOfDayOnly)
        {
            packing.KeepFirstOfDay(_starts.Span, _rows);
        }
    }

    private void Pack(Packing packing)
    {
        using var meetings = new Rented<Stretch>();
        var isAnyMust = false;
        for (var group = 0; group < _team.GroupCount; group++)
        {
            if (_team.MustAttend(group))
            {
                isAnyMust = true;
                AddMeetings(_team.MembersOf(group).Start.Value, meetings);
            }
        }

        if (isAnyMust)
        {
            packing.KeepNextTo(meetings.Span, _starts.Span, _rows);
            return;
        }

        for (var host = 0; host < _team.Hosts.Length; host++)
        {
            meetings.Truncate(0);
            AddMeetings(host, meetings);
            PackMember(packing, host, meetings.Span);
        }

        FindRows();
    }

    private void PackMember(Packing packing, int host, ReadOnlySpan<Stretch> meetings)
    {
        using var free = new Rented<int>();
        foreach (var row in _rows.Span)
        {
            if (Roster.Has(row, host))
            {
                free.Add(row);
            }
        }

        packing.KeepNextTo(meetings, _starts.Span, free);
        foreach (var row in _rows.Span)
        {
            if (!free.Span.Contains(row))
            {
                Roster.Clear(row, host);
            }
        }
    }

    private void AddMeetings(int host, Rented<Stretch> meetings)
    {
        // A meeting counts on every day that it touches.
        var near = new Stretch(
            _range.From - (2 * NodaConstants.TicksPerDay),
            _range.Until + (2 * NodaConstants.TicksPerDay)
        );
        BusyStretches.AddMeetings(_team.Hosts[host], near, meetings);
    }
}
