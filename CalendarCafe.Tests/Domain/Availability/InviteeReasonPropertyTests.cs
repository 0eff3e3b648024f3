using CalendarCafe.Domain.Availability;
using CsCheck;

namespace CalendarCafe.Tests.Domain.Availability;

/// <summary>Whatever fills the hosts' days, an invitee is told the same of every time that would not be offered on empty ones.</summary>
public sealed class InviteeReasonPropertyTests
{
    [Fact]
    public void What_an_invitee_is_told_of_a_time_that_is_never_offered_does_not_depend_on_the_hosts_days() =>
        SearchGenerator
            .Searches.SelectMany(
                asked => Gen.Int[0, (int)asked.Range.Duration.TotalMinutes - 1].Array[1, 10],
                (asked, minutes) => (Asked: asked, Minutes: minutes)
            )
            .Sample(
                pair =>
                {
                    var (search, range) = pair.Asked;
                    // Which dates are open depends on the days by its very meaning there.
                    if (search.Rules.Horizon is Horizon.BookableDays)
                    {
                        return;
                    }

                    var empty = search with { Groups = [.. search.Groups.Select(Emptied)] };
                    foreach (var start in pair.Minutes.Select(minute => range.Start + Duration.FromMinutes(minute)))
                    {
                        var told = InviteeReason.FirstOf(AvailabilityEngine.Reasons(search, start));
                        var toldOfNothing = InviteeReason.FirstOf(AvailabilityEngine.Reasons(empty, start));

                        if (toldOfNothing is not (null or InviteeReason.Taken))
                        {
                            told.ShouldBe(toldOfNothing, $"{start}");
                        }
                    }
                },
                iter: Cases.Count,
                print: pair => Asked.Show(pair.Item1)
            );

    private static HostGroup Emptied(HostGroup group) =>
        new([.. group.Members.Select(host => host with { Busy = [], Limits = null })]);
}
