namespace CalendarCafe.Domain.Availability.Scan;

/// <summary>The hosts of a search in the order of their groups, each with their place in the book of hours.</summary>
internal sealed class Team
{
    private readonly SlotSearch _search;
    private readonly int[] _entries;
    private readonly int[] _ends;

    public Team(SlotSearch search, HoursBook book)
    {
        _search = search;
        Hosts = [.. search.Groups.SelectMany(group => group.Members)];
        _ends = new int[search.Groups.Count];
        _entries = new int[Hosts.Length];
        for (var (group, end) = (0, 0); group < _ends.Length; group++)
        {
            _ends[group] = end += search.Groups[group].Members.Count;
        }

        for (var host = 0; host < Hosts.Length; host++)
        {
            _entries[host] = book.Enter(Hosts[host].Hours);
        }

        RestrictionEntry = search.Rules.Restriction is { } restriction ? book.Enter(restriction) : null;
    }

    public HostDiary[] Hosts { get; }

    public int GroupCount => _ends.Length;

    public int? RestrictionEntry { get; }

    /// <summary>Where every group has one member: then whoever is asked must attend, and no choice is left.</summary>
    public bool IsFixed => Hosts.Length == GroupCount;

    public ReadOnlySpan<int> Entries => _entries;

    public bool MustAttend(int group) => _search.Groups[group].Members.Count == 1;

    public Range MembersOf(int group) => (group == 0 ? 0 : _ends[group - 1]).._ends[group];
}
