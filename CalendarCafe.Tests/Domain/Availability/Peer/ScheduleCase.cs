using System.Text.Json;
using CalendarCafe.Domain.Availability;

namespace CalendarCafe.Tests.Domain.Availability.Peer;

/// <summary>Family S, the whole of an availability: each expectation is about the starts of one date, or one start.</summary>
internal static class ScheduleCase
{
    public static IEnumerable<string> Differences(PeerCase peerCase) => Differences(peerCase, search => search);

    public static IEnumerable<string> Differences(PeerCase peerCase, Func<SlotSearch, SlotSearch> change)
    {
        var asked = new ScheduleSearch(peerCase.Asked);
        var search = change(asked.Build(PeerGrid.Of(peerCase.Asked.GetProperty("event"))));
        var offers = AvailabilityEngine.Offers(search, asked.Range);
        var zone = peerCase.Asked.GetProperty("query").Zone("inviteeTimeZone");
        var seats = peerCase.Asked.GetProperty("event").Number("seats");
        return peerCase.Expected.EnumerateArray().SelectMany(expected => Differences(expected, offers, zone, seats));
    }

    public static IReadOnlyList<SlotOffer> Offers(PeerCase peerCase, PeerGrid grid)
    {
        var asked = new ScheduleSearch(peerCase.Asked);
        return AvailabilityEngine.Offers(asked.Build(grid), asked.Range);
    }

    /// <summary>The starts that are expected of one date: what the peer's engine really gives, where its own test is content with less.</summary>
    public static List<Instant> StartsOf(JsonElement expected) =>
        expected.Times(expected.Has("peerEngineGives") ? "peerEngineGives" : "slots");

    private static IEnumerable<string> Differences(
        JsonElement expected,
        IReadOnlyList<SlotOffer> offers,
        DateTimeZone zone,
        int? seats
    )
    {
        return expected switch
        {
            _ when expected.Has("slots") || expected.Has("none") => OfDate(expected, StartsOn("date")),
            _ when expected.Has("countOnDate") => OfCount(expected, StartsOn("countOnDate").Count),
            _ when expected.Has("slot") => OfSlot(expected, offers, seats),
            _ when expected.Has("notStartingWith") => StartsOn("date") is [var first, ..]
            && first == expected.Time("notStartingWith")
                ? [$"starts with {first}"]
                : [],
            _ => [$"not understood: {expected}"],
        };

        List<Instant> StartsOn(string name)
        {
            var shown = expected.Has("inTimeZone") ? expected.Zone("inTimeZone") : zone;
            var date = Tellings.Date(expected.Text(name) ?? "");
            return [.. offers.Select(offer => offer.StartsAt).Where(start => start.InZone(shown).Date == date)];
        }
    }

    private static IEnumerable<string> OfDate(JsonElement expected, List<Instant> starts)
    {
        var theirs = StartsOf(expected);
        var isPrefixEnough =
            expected.Text("asserted") == "prefix"
            && !expected.Is("peerEngineGivesExactlyThis")
            && !expected.Has("peerEngineGives");
        var isMet = isPrefixEnough
            ? starts.Count > 0 && starts.SequenceEqual(theirs.Take(starts.Count))
            : starts.SequenceEqual(theirs);
        return isMet ? [] : [$"{expected.Text("date")}: {string.Join(' ', starts)}"];
    }

    private static IEnumerable<string> OfCount(JsonElement expected, int count) =>
        count == (expected.Number("count") ?? count) && count >= (expected.Number("atLeast") ?? 0)
            ? []
            : [$"{count} on {expected.Text("countOnDate")}"];

    private static IEnumerable<string> OfSlot(JsonElement expected, IReadOnlyList<SlotOffer> offers, int? seats)
    {
        var found = offers.Where(offer => offer.StartsAt == expected.Time("slot")).ToList();
        if (expected.Is("present") != (found.Count > 0))
        {
            return [$"{expected.Text("slot")} is {(found.Count > 0 ? "" : "not ")}offered"];
        }

        var left = seats - expected.Number("seatsTaken");
        return left is null || found is not [var only] || only.SeatsLeft == left
            ? []
            : [$"{found[0].SeatsLeft} seats left"];
    }
}
