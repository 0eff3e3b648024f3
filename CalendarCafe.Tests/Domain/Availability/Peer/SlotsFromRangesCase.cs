using CalendarCafe.Domain.Availability;

namespace CalendarCafe.Tests.Domain.Availability.Peer;

/// <summary>Family T: openings known already become starts. The one zone that a case names is taken for that of the rules.</summary>
internal static class SlotsFromRangesCase
{
    public static IEnumerable<string> Differences(PeerCase peerCase)
    {
        var starts = Starts(peerCase, PeerGrid.Of(peerCase.Asked)).ToList();
        var expected = peerCase.Expected;
        var notice = peerCase.Asked.Time("now") + peerCase.Asked.Minutes("minimumNoticeMinutes");
        var length = peerCase.Asked.Minutes("lengthMinutes");
        if (expected.Has("starts") && !starts.SequenceEqual(expected.Times("starts")))
        {
            yield return $"starts {string.Join(' ', starts)}";
        }

        if (expected.Number("count") is { } count && starts.Count != count)
        {
            yield return $"{starts.Count} starts: {string.Join(' ', starts)}";
        }

        if (
            starts.Count < (expected.Number("atLeast") ?? 0)
            || starts.Count > (expected.Number("atMost") ?? int.MaxValue)
        )
        {
            yield return $"{starts.Count} starts";
        }

        if (expected.Has("first") && starts.FirstOrDefault() != expected.Time("first"))
        {
            yield return $"first {starts.FirstOrDefault()}";
        }

        if (expected.Has("last") && starts.LastOrDefault() != expected.Time("last"))
        {
            yield return $"last {starts.LastOrDefault()}";
        }

        if (expected.Is("ascending") && !starts.SequenceEqual(starts.Distinct().Order()))
        {
            yield return "not ascending";
        }

        if (expected.Is("noneBeforeNowPlusNotice") && starts.Exists(start => start < notice))
        {
            yield return "too soon";
        }

        if (
            expected.Has("everySlotEndsBy") && starts.Exists(start => start + length > expected.Time("everySlotEndsBy"))
        )
        {
            yield return "ends too late";
        }

        if (expected.Is("allAway") && starts.Count > 0)
        {
            yield return "offered while away";
        }
    }

    public static IEnumerable<Instant> Starts(PeerCase peerCase, PeerGrid grid)
    {
        var asked = peerCase.Asked;
        var ranges = asked.Ranges("ranges").FindAll(range => range.Start < range.End);
        var zone = ZoneThatOpensAtMidnight(ranges);
        var host = PeerSearch.Open('A', ranges, zone);
        var hours = host.Hours with
        {
            OutOfOffice = [.. asked.Dates("outOfOfficeDates").Select(date => new OutOfOfficeSpan(new(date, date)))],
        };
        var rules = new SlotRules
        {
            Duration = asked.Minutes("lengthMinutes"),
            Increment = grid.Increment,
            Alignment = grid.Alignment,
            MinimumNotice = asked.Minutes("minimumNoticeMinutes"),
            Horizon = new Horizon.Days(SlotRules.LongestHorizonDays),
            Zone = asked.Zone("inviteeTimeZone"),
        };
        var search = new SlotSearch(rules, [HostGroup.Of(host with { Hours = hours })], asked.Time("now"));
        return AvailabilityEngine.Offers(search, PeerSearch.Around(ranges)).Select(offer => offer.StartsAt);
    }

    // An opening over midnight would be two, each with steps of its own: read it where it opens at midnight.
    private static DateTimeZone ZoneThatOpensAtMidnight(IReadOnlyList<Interval> ranges)
    {
        var crossing = ranges
            .Where(range => range.Start.InUtc().Date != (range.End - Duration.Epsilon).InUtc().Date)
            .ToList();
        if (crossing.Count == 0)
        {
            return DateTimeZone.Utc;
        }

        var opens = crossing[0].Start.InUtc().TimeOfDay;
        var minutes = (opens.Hour * 60) + opens.Minute;
        var isAfternoon = minutes > 12 * 60;
        return DateTimeZone.ForOffset(Offset.FromSeconds((isAfternoon ? (24 * 60) - minutes : -minutes) * 60));
    }
}
