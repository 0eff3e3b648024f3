using System.Text.Json;
using CalendarCafe.Domain.Availability;

namespace CalendarCafe.Tests.Domain.Availability.Peer;

/// <summary>What the peer means otherwise, recognised by what a case asks; docs/engine.md says of each why.</summary>
internal sealed record PeerFeature(string Name, Func<PeerCase, bool> IsMet)
{
    public static IReadOnlyList<PeerFeature> All { get; } =
    [
        new("contact-owner", peerCase => Query(peerCase)?.Has("contactOwnerHostId") == true),
        new("away-but-listed", IsSomebodyAway),
        new("start-at-now", IsOnlyNowOffered),
        new("offset-start", peerCase => Rules(peerCase).Number("offsetStartMinutes") is > 0),
        new("optimized-starts", peerCase => Rules(peerCase).Is("optimizeSlots")),
        new("shared-boundaries", HasOverlappingOpenings),
        new("grid-moves", IsOnlyTheGridAnother),
        new("few-bookable-days", HasTooFewBookableDays),
        new(
            "seats-left",
            peerCase => peerCase.Kind == "busyFromBookings" && peerCase.Asked.All("bookings").Any(HasSeatsLeft)
        ),
    ];

    private static JsonElement Rules(PeerCase peerCase) => peerCase.Asked.Find("event") ?? peerCase.Asked;

    private static JsonElement? Query(PeerCase peerCase) => peerCase.Asked.Find("query");

    // The peer lists the starts of somebody who is away, and flags them.
    private static bool IsSomebodyAway(PeerCase peerCase) =>
        peerCase.Kind switch
        {
            "slotsFromRanges" => peerCase.Expected.Is("allAway"),
            "openRanges" => peerCase.Asked.Has("outOfOfficeDates")
                && !peerCase.Expected.Has("rangesWithoutOutOfOffice"),
            "schedule" => peerCase.Asked.All("hosts").Any(host => host.Has("outOfOffice"))
                && !ScheduleCase.Differences(peerCase, WithoutAbsences).Any(),
            _ => false,
        };

    private static SlotSearch WithoutAbsences(SlotSearch search) =>
        WithHosts(search, host => host with { Hours = host.Hours with { OutOfOffice = [] } });

    private static SlotSearch WithHosts(SlotSearch search, Func<HostDiary, HostDiary> change) =>
        search with
        {
            Groups = [.. search.Groups.Select(group => new HostGroup([.. group.Members.Select(change)]))],
        };

    // A start at this very instant is early enough here; a moment later the two agree.
    private static bool IsOnlyNowOffered(PeerCase peerCase) =>
        peerCase.Kind == "schedule"
        && !ScheduleCase.Differences(peerCase, asked => asked with { Now = asked.Now + Duration.Epsilon }).Any();

    private static bool HasSeatsLeft(JsonElement booking) =>
        (booking.Number("seats") ?? 0) > (booking.Number("seatsTaken") ?? 0);

    private static bool HasOverlappingOpenings(PeerCase peerCase)
    {
        var ranges = peerCase.Kind == "slotsFromRanges" ? peerCase.Asked.Ranges("ranges") : [];
        return ranges.Exists(range =>
            ranges.Exists(other => other != range && other.Start < range.End && range.Start < other.End)
        );
    }

    // Fewer dates than are needed, today and later, within the days that the peer looks through.
    private static bool HasTooFewBookableDays(PeerCase peerCase)
    {
        if (peerCase.Kind != "rollingBookableWindow")
        {
            return false;
        }

        var today = NodaTime
            .Text.OffsetDateTimePattern.ExtendedIso.Parse(peerCase.Asked.Text("start") ?? "")
            .Value.Date;
        var last = today.PlusDays((peerCase.Asked.Number("maxDaysChecked") ?? 0) - 1);
        var countsWeekends = peerCase.Asked.Is("countWeekends");
        var found = peerCase
            .Asked.Dates("bookableDates")
            .Count(date =>
                date >= today
                && date <= last
                && (countsWeekends || date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday))
            );
        return found < peerCase.Asked.Number("bookableDaysNeeded");
    }

    /// <summary>Whether some expected start lies on no step of ours though nothing else is against it: every expected start is offered once there is no grid.</summary>
    private static bool IsOnlyTheGridAnother(PeerCase peerCase)
    {
        var (expected, free) = peerCase.Kind switch
        {
            "schedule" => (
                peerCase.Expected.EnumerateArray().SelectMany(ScheduleCase.StartsOf).ToList(),
                ScheduleCase.Offers(peerCase, PeerGrid.EveryMinute).Select(offer => offer.StartsAt).ToHashSet()
            ),
            "slotsFromRanges" => (
                peerCase.Asked.Times("peerEngineStarts"),
                SlotsFromRangesCase.Starts(peerCase, PeerGrid.EveryMinute).ToHashSet()
            ),
            _ => ([], []),
        };
        return expected.Count > 0
            && expected.TrueForAll(free.Contains)
            && !expected.TrueForAll(OnOurGrid(peerCase).Contains);
    }

    private static HashSet<Instant> OnOurGrid(PeerCase peerCase)
    {
        if (peerCase.Kind == "slotsFromRanges")
        {
            return [.. SlotsFromRangesCase.Starts(peerCase, PeerGrid.Of(peerCase.Asked))];
        }

        var asked = new ScheduleSearch(peerCase.Asked);
        var search = asked.Build(PeerGrid.Of(peerCase.Asked.GetProperty("event")));
        var idle = WithHosts(search, host => host with { Busy = [] }) with
        {
            Rules = search.Rules with { Horizon = new Horizon.Days(SlotRules.LongestHorizonDays) },
        };
        return [.. AvailabilityEngine.Offers(idle, asked.Range).Select(offer => offer.StartsAt)];
    }
}
