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
    private readonly Rented<int> _offeredStarts = new();

    public TeamSweep(SlotSearch search, RuleGate gate, Stretch range)
    {
        _search = search;
        _gate = gate;
        _shape = SlotShape.Of(search.Rules);
        _range = range;
        _book = new(range with { Until = range.Until + _shape.Length });
        _team = new(search, _book);
        _table = new(new(search.Rules, _book, _team), range, gate);
        _words = BitRow.WordsFor(_table.Starts.Length);
        Open();
        Ask();
        Thin();
        var hosts = Array.ConvertAll(_team.Hosts, static host => host.HostId);
        Roster = new(hosts, _words, _team.IsFixed ? null : _free.Span.ToArray());
    }

    public HostRoster Roster { get; }

    /// <summary>The numbers of the starts that are offered, ascending.</summary>
    public ReadOnlySpan<int> Offered => _offeredStarts.Span;

    public long StartOf(int number) => _table.Starts[number];

    public void Dispose()
    {
        _book.Dispose();
        _table.Dispose();
        _open.Dispose();
        _free.Dispose();
        _offered.Dispose();
        _offeredStarts.Dispose();
    }

    // A slot fits into the hours once for all hosts who share them.
    private void Open()
    {
        _open.AddBlank(_book.Count * _words);
        for (var entry = 0; entry < _book.Count; entry++)
        {
            var row = RowOf(_open, entry);
            foreach (var stretch in _book.OpenOf(entry))
            {
                BitRow.SetRange(row, _table.IndexOf(stretch.From), _table.IndexOf(stretch.Until - _shape.Length + 1));
            }
        }
    }

    private void Ask()
    {
        _free.AddBlank(_team.Hosts.Length * _words);
        for (var index = 0; index < _team.Hosts.Length; index++)
        {
            var host = _team.Hosts[index];
            var row = RowOf(_free, index);
            RowOf(_open, _team.Entries[index]).CopyTo(row);
            BusyStretches.Clear(host, _shape, _table, row);
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

        _offeredStarts.Truncate(0);
        BitRow.AddSet(offered, _offeredStarts);
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
            packing.KeepFirstOfDay(_table.Starts, _offeredStarts);
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
            packing.KeepNextTo(meetings.Span, _table.Starts, _offeredStarts);
            return;
        }

        for (var host = 0; host < _team.Hosts.Length; host++)
        {
            meetings.Truncate(0);
            AddMeetings(host, meetings);
            PackMember(packing, RowOf(_free, host), meetings.Span);
        }

        FindOffered();
    }

    private void PackMember(Packing packing, Span<ulong> row, ReadOnlySpan<Stretch> meetings)
    {
        using var kept = new Rented<int>();
        foreach (var number in Offered)
        {
            if (BitRow.Has(row, number))
            {
                kept.Add(number);
            }
        }

        packing.KeepNextTo(meetings, _table.Starts, kept);
        row.Clear();
        foreach (var number in kept.Span)
        {
            BitRow.SetRange(row, number, number + 1);
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

    private Span<ulong> RowOf(Rented<ulong> rows, int index) => rows.Span.Slice(index * _words, _words);
}
