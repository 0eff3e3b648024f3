using CalendarCafe.Benchmarks.Naive;
using CalendarCafe.Domain.Availability;
using CsCheck;

namespace CalendarCafe.Tests.Domain.Availability;

/// <summary>The baseline of the benchmarks does the engine's work: the same starts with the same hosts.</summary>
public sealed class NaiveSchedulePropertyTests
{
    [Fact]
    public void Naive_schedule_offers_what_the_engine_does() =>
        SearchGenerator
            .Searches.Select(
                Gen.Frequency((4, Gen.Const(0)), (1, Gen.Int[1, 30])),
                (asked, days) => new Asked(AsFarAsItGoes(asked.Search), Longer(asked.Range, days))
            )
            .Sample(
                asked =>
                {
                    var naive = new NaiveSchedule(asked.Search).Offers(asked.Range);

                    var offers = AvailabilityEngine.Offers(asked.Search, asked.Range);

                    naive.Select(slot => slot.StartsAt).ShouldBe(offers.Select(offer => offer.StartsAt));
                    foreach (var (slot, offer) in naive.Zip(offers))
                    {
                        slot.FreeHosts.ShouldBe(offer.FreeHosts.AsEnumerable());
                    }
                },
                iter: Cases.Count,
                print: Asked.Show
            );

    private static Interval Longer(Interval range, int days) => new(range.Start, range.End + Duration.FromDays(days));

    private static SlotSearch AsFarAsItGoes(SlotSearch search) =>
        search with
        {
            Rules = search.Rules with
            {
                Alignment = StartAlignment.Opening,
                Restriction = null,
                IsFirstOfDayOnly = false,
                PacksAroundMeetings = false,
                MostPerInvitee = null,
                Horizon = search.Rules.Horizon is Horizon.Days(var days, _)
                    ? new Horizon.Days(days)
                    : new Horizon.Days(60),
            },
            Sessions = [],
            Groups =
            [
                .. search.Groups.Select(group => new HostGroup([
                    .. group.Members.Select(host => host with { Hours = host.Hours with { Travels = [] } }),
                ])),
            ],
        };
}
