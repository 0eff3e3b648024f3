using CalendarCafe.Domain.Availability;
using CsCheck;

namespace CalendarCafe.Tests.Domain.Availability;

public sealed class AvailabilityEnginePropertyTests
{
    [Fact]
    public void Offers_are_those_of_the_minute_by_minute_oracle()
    {
        SearchGenerator.Searches.Sample(
            asked =>
            {
                var oracle = new MinuteOracle(asked.Search, asked.Range);

                var offers = AvailabilityEngine.Offers(asked.Search, asked.Range);

                offers.Select(offer => offer.StartsAt).ShouldBe(oracle.Starts(asked.Range));
            },
            iter: 3_000,
            print: Show
        );
    }

    [Fact]
    public void Reasons_are_empty_exactly_when_the_oracle_offers_the_start()
    {
        var starts = SearchGenerator.Searches.SelectMany(
            asked => Gen.Int[0, (int)asked.Range.Duration.TotalSeconds - 1].List[0, 20],
            (asked, seconds) => (asked.Search, asked.Range, Seconds: seconds)
        );

        starts.Sample(
            asked =>
            {
                var oracle = new MinuteOracle(asked.Search, asked.Range);
                var offered = oracle.Starts(asked.Range).Take(20);
                var minutes = asked.Seconds.Select(second => asked.Range.Start + Duration.FromMinutes(second / 60));
                var seconds = asked.Seconds.Select(second => asked.Range.Start + Duration.FromSeconds(second));

                foreach (var start in offered.Concat(minutes).Concat(seconds))
                {
                    var isOffered = AvailabilityEngine.Reasons(asked.Search, start).Count == 0;

                    isOffered.ShouldBe(oracle.IsOffered(start), $"{start}");
                }
            },
            iter: 2_000,
            print: asked => Show((asked.Search, asked.Range))
        );
    }

    [Fact]
    public void Next_is_the_first_of_all_offers_and_nearest_are_the_closest()
    {
        SearchGenerator.Searches.Sample(
            asked =>
            {
                var (search, range) = asked;
                var all = AvailabilityEngine.Offers(search, new(search.Now, search.Now + Duration.FromDays(80)));
                var start = range.Start;

                var next = AvailabilityEngine.Next(search, start);
                var nearest = AvailabilityEngine.Nearest(search, start, 5);

                next?.StartsAt.ShouldBe(all.First(offer => offer.StartsAt >= start).StartsAt);
                (next is null).ShouldBe(all.All(offer => offer.StartsAt < start));
                nearest
                    .Select(offer => offer.StartsAt)
                    .ShouldBe(
                        all.Select(offer => offer.StartsAt)
                            .OrderBy(at => at < start ? start - at : at - start)
                            .ThenBy(at => at)
                            .Take(5)
                            .Order()
                    );
            },
            iter: 2_000,
            print: Show
        );
    }

    [Fact]
    public void Two_halves_of_a_range_offer_what_the_whole_does()
    {
        SearchGenerator.Searches.Sample(
            asked =>
            {
                var (search, range) = asked;
                var middle = range.Start + Duration.FromMinutes((long)range.Duration.TotalMinutes / 2);

                var whole = AvailabilityEngine.Offers(search, range);
                var halves = AvailabilityEngine
                    .Offers(search, new(range.Start, middle))
                    .Concat(AvailabilityEngine.Offers(search, new(middle, range.End)));

                halves.Select(offer => offer.StartsAt).ShouldBe(whole.Select(offer => offer.StartsAt));
            },
            iter: 2_000,
            print: Show
        );
    }

    private static string Show((SlotSearch Search, Interval Range) asked)
    {
        var (rules, host, booked, now) = asked.Search;
        return string.Join(
            Environment.NewLine,
            [
                $"range {asked.Range}, now {now}",
                rules.ToString(),
                .. rules.Limits,
                host.Zone.Id,
                .. host.Weekly,
                .. host.Overrides,
                .. host.Busy,
                .. booked,
            ]
        );
    }
}
