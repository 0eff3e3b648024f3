namespace CalendarCafe.Domain.Availability.Scan;

/// <summary>One pass over a range: the grid's starts, a row of bits for each host that says when they are free, and what is left.</summary>
internal sealed class TeamSweep : IDisposable
{
    private readonly SlotSearch _search;
    private readonly RuleGate _gate;
    private readonly SlotShape _shape;
    private readonly Stretch _range;
    private readonly HoursBook _book;
    private readonly Team _team;
    private readonly StartTable _table;
    private readonly int _words;
    private readonly Rented<ulong> _open = new();
    private readonly Rented<ulong> _free = new();
    private readonly Rented<ulong> _offered = new();

    public TeamSweep(SlotSearch search, RuleGate gate, Stretch range)
    {
        _search = search;
        _gate = gate;
        _shape = SlotShape.Of(search.Rules);
        _range = range;
        _book = new(range with { Until = range.Until + _shape.Length });
        _team = new(search, _book);
        var busy = _team.Hosts.Sum(static host => host.BusySpan.Length);
        using var grid = new Grid(search.Rules, _book, _team);
        _table = new(grid, range, gate, search.Rules.Increment.BclCompatibleTicks, busy);
        _words = BitRow.WordsFor(_table.Starts.Length);
        Open();
        Ask();
        if (search.Rules.LooksAtWholeDays)
        {
            Thin();
        }
    }

    /// <summary>What is offered of a part of the range.</summary>
    public OfferList OffersWithin(Stretch part)
    {
        var offered = RowOf(_offered, 0);
        BitRow.ClearRange(offered, 0, _table.Find.Of(part.From));
        BitRow.ClearRange(offered, _table.Find.Of(part.Until), _table.Starts.Length);
        var starts = new long[BitRow.CountSet(offered)];
        var numbers = _team.IsFixed ? null : new int[starts.Length];
        var all = _table.Starts;
        var index = 0;
        foreach (var number in new SetBits(offered))
        {
            starts[index] = all[number];
            numbers?[index] = number;
            index++;
        }

        var hosts = Array.ConvertAll(_team.Hosts, static host => host.HostId);
        var roster = new HostRoster(hosts, _words, _team.IsFixed ? null : _free.Span.ToArray());
        return new(starts, numbers, _shape.Length, roster, _search.Rules.Capacity);
    }

    public void Dispose()
    {
        _book.Dispose();
        _table.Dispose();
        _open.Dispose();
        _free.Dispose();
        _offered.Dispose();
    }

    // A slot fits into the hours once for all hosts who share them.
    private void Open()
    {
        _open.AddBlank(_book.Count * _words);
        var starts = _table.Find;
        for (var entry = 0; entry < _book.Count; entry++)
        {
            var row = RowOf(_open, entry);
            foreach (var stretch in _book.OpenOf(entry))
            {
                BitRow.SetRange(row, starts.Of(stretch.From), starts.Of(stretch.Until - _shape.Length + 1));
            }
        }
    }

    private void Ask()
    {
        _free.AddBlank(_team.Hosts.Length * _words);
        var starts = _table.Find;
        for (var index = 0; index < _team.Hosts.Length; index++)
        {
            var host = _team.Hosts[index];
            var row = RowOf(_free, index);
            RowOf(_open, _team.Entries[index]).CopyTo(row);
            BusyStretches.Clear(host, _shape, starts, row);
            if (host.Limits is { } book)
            {
                ClearFull(new([book], _search.Rules.Duration, host.Hours.Zone, _range.From), row);
            }
        }

        FindOffered();
    }

    private void ClearFull(LimitGate limits, Span<ulong> row)
    {
        var starts = _table.Starts;
        for (var number = 0; number < starts.Length; number++)
        {
            if (!limits.HasRoomAt(starts[number]))
            {
                BitRow.Clear(row, number);
            }
        }
    }

    // One of each group, within the event type's own hours.
    private void FindOffered()
    {
        _offered.Truncate(0);
        _offered.AddBlank(2 * _words);
        var offered = RowOf(_offered, 0);
        var anybody = RowOf(_offered, 1);
        BitRow.SetRange(offered, 0, _table.Starts.Length);
        for (var group = 0; group < _team.GroupCount; group++)
        {
            anybody.Clear();
            var (from, length) = _team.MembersOf(group).GetOffsetAndLength(_team.Hosts.Length);
            for (var host = from; host < from + length; host++)
            {
                BitRow.Unite(anybody, RowOf(_free, host));
            }

            BitRow.KeepCommon(offered, anybody);
        }

        if (_team.RestrictionEntry is { } restriction)
        {
            BitRow.KeepCommon(offered, RowOf(_open, restriction));
        }

        LeaveToSessions(offered);
    }

    // Where a session stands no new meeting starts, be there seats left or not.
    private void LeaveToSessions(Span<ulong> row)
    {
        var starts = _table.Find;
        foreach (var session in _search.Sessions)
        {
            if (session.Answers(_search.Rules))
            {
                var start = session.StartsAt.ToUnixTimeTicks();
                BitRow.ClearRange(row, starts.Of(start), starts.Of(start + 1));
            }
        }
    }

    private void Thin()
    {
        using var packing = new Packing(_gate, _shape, _table);
        if (_search.Rules.PacksAroundMeetings)
        {
            Pack(packing);
        }

        if (_search.Rules.IsFirstOfDayOnly)
        {
            packing.KeepFirstOfDay(RowOf(_offered, 0));
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
            packing.KeepNextTo(meetings.Span, RowOf(_offered, 0));
            return;
        }

        for (var host = 0; host < _team.Hosts.Length; host++)
        {
            meetings.Truncate(0);
            AddMeetings(host, meetings);
            var free = RowOf(_free, host);
            BitRow.KeepCommon(free, RowOf(_offered, 0));
            packing.KeepNextTo(meetings.Span, free);
        }

        FindOffered();
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

    private Span<ulong> RowOf(Rented<ulong> rows, int index) => rows.Span.Slice(index * _words, _words);
}
