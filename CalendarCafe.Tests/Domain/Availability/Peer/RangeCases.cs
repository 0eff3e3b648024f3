using CalendarCafe.Domain.Availability;

namespace CalendarCafe.Tests.Domain.Availability.Peer;

/// <summary>Families R, I, X and A: hours, intersections, differences and teams, told in ranges.</summary>
internal static class RangeCases
{
    private const string FarDate = "2100-01-01";

    public static IEnumerable<string> OpenRanges(PeerCase peerCase)
    {
        var asked = peerCase.Asked;
        var hours = asked.Schedule() with
        {
            Travels = [.. asked.All("travel").Select(TravelOf)],
            OutOfOffice = [.. asked.Dates("outOfOfficeDates").Select(date => new OutOfOfficeSpan(new(date, date)))],
        };
        // Days without whoever is away is what can be booked.
        var name = peerCase.Expected.Has("rangesWithoutOutOfOffice") ? "rangesWithoutOutOfOffice" : "ranges";
        var expected = PeerSearch.ToMinutes(peerCase.Expected.Ranges(name));
        var query = asked.Find("query") is { } told
            ? new Interval(told.Time("from"), told.Time("to"))
            : PeerSearch.Around(expected);

        var ranges = Ranges([new([new HostDiary(default, hours, [])])], PeerSearch.Around([query]));

        // The peer gives whole dates, whichever part of them was asked for.
        return Differences(ranges.Where(IsAskedFor), expected.Where(IsAskedFor), peerCase);

        bool IsAskedFor(Interval range) => range.Start < query.End && query.Start < range.End;
    }

    public static IEnumerable<string> Intersect(PeerCase peerCase)
    {
        var hosts = peerCase
            .Asked.All("hosts")
            .Select(ranges => ranges.EnumerateArray().Select(range => range.Range()).ToList())
            .ToList();
        var groups = hosts.Select((ranges, index) => HostGroup.Of(PeerSearch.Open((char)('A' + index), ranges)));
        return Differences(
            hosts.Count == 0 ? [] : Ranges([.. groups], PeerSearch.Around(hosts.SelectMany(ranges => ranges))),
            Expected(peerCase),
            peerCase
        );
    }

    public static IEnumerable<string> Subtract(PeerCase peerCase)
    {
        var (open, busy) = (peerCase.Asked.Ranges("open"), peerCase.Asked.Ranges("busy"));
        var host = PeerSearch.Open('A', open) with { Busy = [.. busy.Select(PeerSearch.Busy)] };
        return Differences(Ranges([HostGroup.Of(host)], PeerSearch.Around(open)), Expected(peerCase), peerCase);
    }

    /// <summary>Of each length, exactly those slots must be offered that fit into one of the expected ranges.</summary>
    public static IEnumerable<string> Team(PeerCase peerCase)
    {
        var told = peerCase.Asked.All("hosts").ToList();
        var hosts = told.ConvertAll(host => PeerSearch.Open((char)('A' + told.IndexOf(host)), host.Ranges("open")));
        var groups = TeamOf(
            told.Select((host, index) => (MustAttend(peerCase, host), host.Number("group") ?? 0, hosts[index]))
        );
        var expected = Expected(peerCase);
        var asked = PeerSearch.Around(told.SelectMany(host => host.Ranges("open")));
        foreach (var minutes in LengthsFor(expected))
        {
            var duration = Duration.FromMinutes(minutes);
            var search = new SlotSearch(PeerSearch.EveryMinute(duration), groups, asked.Start);
            var wrong = AvailabilityEngine.Offers(search, asked).Select(offer => offer.StartsAt).ToHashSet();
            wrong.SymmetricExceptWith(expected.SelectMany(range => StartsWithin(range, duration)));
            foreach (var start in wrong.Order())
            {
                yield return $"{minutes} minutes at {start}";
            }
        }
    }

    /// <summary>A host who must attend is a group of one; the others of the same group form a pool.</summary>
    public static List<HostGroup> TeamOf(IEnumerable<(bool MustAttend, int Group, HostDiary Host)> hosts)
    {
        var all = hosts.ToList();
        return
        [
            .. all.Where(host => host.MustAttend).Select(host => HostGroup.Of(host.Host)),
            .. all.Where(host => !host.MustAttend)
                .GroupBy(host => host.Group)
                .Select(group => new HostGroup([.. group.Select(host => host.Host)])),
        ];
    }

    private static bool MustAttend(PeerCase peerCase, System.Text.Json.JsonElement host) =>
        host.Is("fixed") || peerCase.Asked.Text("scheduling") == "collective";

    // Where two expected ranges touch, a longer slot might span both: then only minutes can be compared.
    private static IEnumerable<int> LengthsFor(List<Interval> ranges) =>
        ranges.Exists(range => ranges.Exists(other => other.Start == range.End)) ? [1] : [1, 5, 15, 20, 30];

    private static IEnumerable<Instant> StartsWithin(Interval range, Duration duration)
    {
        for (var start = range.Start; start + duration <= range.End; start += Duration.FromMinutes(1))
        {
            yield return start;
        }
    }

    private static List<Interval> Expected(PeerCase peerCase) =>
        PeerSearch.ToMinutes(peerCase.Expected.Ranges("ranges"));

    private static List<Interval> Ranges(IReadOnlyList<HostGroup> groups, Interval asked) =>
        PeerSearch.Ranges(new(PeerSearch.EveryMinute(), groups, asked.Start), asked);

    private static IEnumerable<string> Differences(
        IEnumerable<Interval> ours,
        IEnumerable<Interval> theirs,
        PeerCase peerCase
    )
    {
        var (given, expected) = (PeerSearch.United(ours), PeerSearch.United(theirs));
        var isOnlySome = peerCase.Asked.Text("asserted") == "contains";
        return
        [
            .. expected.Except(given).Select(range => $"missing {range}"),
            .. isOnlySome ? [] : given.Except(expected).Select(range => $"more {range}"),
        ];
    }

    private static TravelSpan TravelOf(System.Text.Json.JsonElement travel)
    {
        var first = travel.Time("startDate").InUtc().Date;
        var last = travel.Has("endDate") ? travel.Time("endDate").InUtc().Date : Tellings.Date(FarDate);
        return new(new(first, last), travel.Zone("timeZone"));
    }
}
