namespace CalendarCafe.Tests.Domain.Availability.Peer;

/// <summary>
/// What the peer's public tests assert, as an independent opinion about what a schedule means. A case is met, or it is
/// declined in docs/engine.md by its id or by a feature that is recognised in it; a declined case must really differ.
/// </summary>
public sealed class PeerCaseTests
{
    public static IEnumerable<TheoryDataRow<string>> Ids =>
        PeerCase.All.Select(peerCase => new TheoryDataRow<string>(peerCase.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Case_is_met_or_declined_with_a_reason(string id)
    {
        var peerCase = PeerCase.Of(id);

        var differences = Differences(peerCase).Take(5).ToList();

        var declinedFor = DeclinedCases.ById.GetValueOrDefault(id) ?? FeatureThatExplains(peerCase, differences);
        (differences.Count > 0).ShouldBe(
            declinedFor is not null,
            differences.Count > 0
                ? $"{id} differs and is not declined: {string.Join("; ", differences)}"
                : $"{id} is declined in docs/engine.md for {declinedFor}, but is met."
        );
    }

    [Fact]
    public void Every_feature_that_declines_has_its_sentence()
    {
        PeerFeature.All.Select(feature => feature.Name).ShouldBe(DeclinedCases.Features, ignoreOrder: true);
    }

    [Fact]
    public void Case_declined_by_its_id_has_the_feature_that_it_is_declined_for()
    {
        var declined = PeerCase.All.Where(peerCase => DeclinedCases.ById.ContainsKey(peerCase.Id)).ToList();

        declined.ShouldNotBeEmpty();
        declined.ShouldAllBe(peerCase =>
            PeerFeature.All.First(feature => feature.Name == DeclinedCases.ById[peerCase.Id]).IsMet(peerCase)
        );
    }

    private static string? FeatureThatExplains(PeerCase peerCase, List<string> differences) =>
        differences.Count == 0 ? null : PeerFeature.All.FirstOrDefault(feature => feature.IsMet(peerCase))?.Name;

    private static IEnumerable<string> Differences(PeerCase peerCase) =>
        peerCase.Kind switch
        {
            "schedule" => ScheduleCase.Differences(peerCase),
            "slotsFromRanges" => SlotsFromRangesCase.Differences(peerCase),
            "openRanges" => RangeCases.OpenRanges(peerCase),
            "intersect" => RangeCases.Intersect(peerCase),
            "subtract" => RangeCases.Subtract(peerCase),
            "teamRanges" => RangeCases.Team(peerCase),
            "rollingBookableWindow" => SmallCases.Window(peerCase),
            "busyFromBookings" => SmallCases.Busy(peerCase),
            "limitCheck" => SmallCases.LimitCheck(peerCase),
            "limitOrder" => SmallCases.LimitOrder(peerCase),
            _ => [$"unknown kind {peerCase.Kind}"],
        };
}
