using CalendarCafe.Domain.Availability;
using CsCheck;

namespace CalendarCafe.Tests.Domain.Availability;

/// <summary>
/// Whatever fills the hosts' days, an invitee is told the same of every time that would not be offered to anybody on empty ones.
/// What would be offered to others is no secret: whoever gives no address sees it in the list.
/// </summary>
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

                        if (toldOfNothing is not (null or InviteeReason.Taken or InviteeReason.EnoughBookings))
                        {
                            told.ShouldBe(toldOfNothing, $"{start}");
                        }
                    }
                },
                iter: Cases.Count,
                print: pair => Asked.Show(pair.Item1)
            );

    [Fact]
    public void What_an_invitee_is_told_of_a_day_on_which_nothing_is_ever_offered_does_not_depend_on_the_hosts_days() =>
        SearchGenerator.Searches.Sample(
            asked =>
            {
                var (search, range) = asked;
                if (search.Rules.Horizon is Horizon.BookableDays)
                {
                    return;
                }

                var empty = search with { Groups = [.. search.Groups.Select(Emptied)] };
                var days = Days(range);
                var told = AvailabilityEngine.WhyNot(search, days);
                var toldOfNothing = AvailabilityEngine.WhyNot(empty, days);
                foreach (var (day, index) in days.Select((day, index) => (day, index)))
                {
                    if (
                        AvailabilityEngine.Offers(empty, day).Count == 0
                        && toldOfNothing[index] is not (InviteeReason.Taken or InviteeReason.EnoughBookings)
                    )
                    {
                        told[index].ShouldBe(toldOfNothing[index], $"{day}");
                    }
                }
            },
            iter: Cases.Count,
            print: Asked.Show
        );

    private static IReadOnlyList<Interval> Days(Interval range)
    {
        var day = Duration.FromDays(1);
        var whole = (int)(range.Duration / day);
        return
        [
            .. Enumerable
                .Range(0, whole)
                .Select(index => new Interval(range.Start + (index * day), range.Start + ((index + 1) * day))),
        ];
    }

    private static HostGroup Emptied(HostGroup group) =>
        new([.. group.Members.Select(host => host with { Busy = [], Limits = null })]);
}
