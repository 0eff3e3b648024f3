using CalendarCafe.Domain.Availability;
using CsCheck;

namespace CalendarCafe.Tests.Domain.Availability;

/// <summary>Of random searches: every rule that refuses a start is named, and none that does not.</summary>
public sealed class ReasonPropertyTests
{
    [Fact]
    public void Rules_that_refuse_a_start_are_named_and_no_others() =>
        Check(
            (search, oracle, start) =>
            {
                var rules = AvailabilityEngine.Explain(search, start).Rules;

                rules
                    .Where(ReasonOracle.KnowsRule)
                    .Select(ReasonOracle.Told)
                    .ShouldBe(oracle.RulesAgainst(start), ignoreOrder: true);
            }
        );

    [Fact]
    public void What_keeps_each_host_from_a_start_is_named_and_nothing_else() =>
        Check(
            (search, oracle, start) =>
            {
                var hosts = AvailabilityEngine.Explain(search, start).Hosts;

                foreach (var (host, reasons) in hosts.Zip(oracle.HostsAsked(start)))
                {
                    host.HostId.ShouldBe(reasons.HostId);
                    host.Reasons.Where(ReasonOracle.KnowsOfHost)
                        .Select(ReasonOracle.Told)
                        .ShouldBe(reasons.Reasons, ignoreOrder: true);
                    host.Reasons.Any(ReasonOracle.IsOfHours).ShouldBe(reasons.IsOutsideHours);
                }
            }
        );

    private static void Check(Action<SlotSearch, ReasonOracle, Instant> property) =>
        SearchGenerator
            .Searches.SelectMany(
                asked => Gen.Int[0, (int)asked.Range.Duration.TotalMinutes - 1].Array[1, 6],
                (asked, minutes) => (Asked: asked, Minutes: minutes)
            )
            .Sample(
                pair =>
                {
                    var (search, range) = pair.Asked;
                    var oracle = new ReasonOracle(search);
                    foreach (var minute in pair.Minutes)
                    {
                        property(search, oracle, range.Start + Duration.FromMinutes(minute));
                    }
                },
                iter: Cases.Count,
                print: pair => Asked.Show(pair.Asked)
            );
}
