using CalendarCafe.Domain.Availability;
using CsCheck;

namespace CalendarCafe.Tests.Domain.Availability;

/// <summary>Random searches, all rules mixed, against an oracle that goes minute by minute.</summary>
public sealed class AvailabilityEnginePropertyTests
{
    [Fact]
    public void Offers_are_those_of_the_minute_by_minute_oracle() =>
        Check(asked =>
        {
            var oracle = new MinuteOracle(asked.Search).Offers(asked.Range).ToList();

            var offers = AvailabilityEngine.Offers(asked.Search, asked.Range);

            offers.Select(offer => offer.StartsAt).ShouldBe(oracle.Select(offer => offer.StartsAt));
            offers.Select(offer => offer.SeatsLeft).ShouldBe(oracle.Select(offer => offer.SeatsLeft));
            foreach (var (offer, expected) in offers.Zip(oracle))
            {
                offer.FreeHosts.AsEnumerable().ShouldBe(expected.FreeHosts, $"{offer.StartsAt}");
                offer.EndsAt.ShouldBe(offer.StartsAt + asked.Search.Rules.Duration);
            }
        });

    [Fact]
    public void Reasons_are_empty_exactly_when_the_oracle_offers_the_start()
    {
        var starts = SearchGenerator.Searches.SelectMany(
            asked => Gen.Int[0, (int)asked.Range.Duration.TotalSeconds - 1].Array[0, 10],
            (asked, seconds) => (Asked: asked, Seconds: seconds)
        );

        starts.Sample(
            pair =>
            {
                var (search, range) = pair.Asked;
                var oracle = new MinuteOracle(search);
                var offered = oracle.Offers(range).Select(offer => offer.StartsAt).Take(10);
                var minutes = pair.Seconds.Select(second => range.Start + Duration.FromMinutes(second / 60));
                var seconds = pair.Seconds.Select(second => range.Start + Duration.FromSeconds(second));
                var sessions = search.Sessions.Select(session => session.StartsAt);

                foreach (var start in offered.Concat(minutes).Concat(seconds).Concat(sessions))
                {
                    var reasons = AvailabilityEngine.Reasons(search, start);

                    (reasons.Count == 0).ShouldBe(oracle.IsOffered(start), $"{start}: {string.Join(", ", reasons)}");
                }
            },
            iter: Cases.Count,
            print: pair => Asked.Show(pair.Asked)
        );
    }

    [Fact]
    public void No_offer_overlaps_busy_time_leaves_hours_or_comes_too_soon() =>
        Check(asked =>
        {
            var search = asked.Search;
            var hosts = search.Groups.SelectMany(group => group.Members).ToDictionary(host => host.HostId);
            var sessions = search.Sessions.Select(session => session.StartsAt).ToHashSet();
            var open = hosts
                .Values.Select(host => host.Hours)
                .Distinct()
                .ToDictionary(hours => hours, hours => new HoursOracle(hours));

            var offers = AvailabilityEngine.Offers(search, asked.Range);

            foreach (var offer in offers)
            {
                offer.StartsAt.ShouldBeGreaterThanOrEqualTo(search.Now + search.Rules.MinimumNotice);
                asked.Range.Contains(offer.StartsAt).ShouldBeTrue();
                foreach (var host in sessions.Contains(offer.StartsAt) ? [] : offer.FreeHosts.Select(id => hosts[id]))
                {
                    host.Busy.ShouldAllBe(busy =>
                        (busy.Kind > BusyKind.GroupSession && host.Ignored.Contains(busy.Kind))
                        || busy.From == busy.Until
                        || busy.Until <= offer.StartsAt - search.Rules.BufferBefore
                        || offer.EndsAt + search.Rules.BufferAfter <= busy.From
                    );
                    open[host.Hours].IsOpenThroughout(new(offer.StartsAt, offer.EndsAt)).ShouldBeTrue();
                }
            }
        });

    [Fact]
    public void Two_halves_of_a_range_offer_what_the_whole_does() =>
        Check(asked =>
        {
            var (search, range) = asked;
            var middle = range.Start + Duration.FromMinutes((long)range.Duration.TotalMinutes / 2);

            var whole = AvailabilityEngine.Offers(search, range);
            var halves = AvailabilityEngine
                .Offers(search, new(range.Start, middle))
                .Concat(AvailabilityEngine.Offers(search, new(middle, range.End)));

            halves.ShouldBe(whole);
        });

    [Fact]
    public void Next_is_the_first_of_all_offers_and_nearest_are_the_closest() =>
        Check(asked =>
        {
            var (search, range) = asked;
            var all = AllOffers(search);
            var start = range.Start;

            var next = AvailabilityEngine.Next(search, start);
            var nearest = AvailabilityEngine.Nearest(search, start, 5);

            next.ShouldBe(
                all.Where(offer => offer.StartsAt >= start).Select(offer => (SlotOffer?)offer).FirstOrDefault()
            );
            nearest.ShouldBe(
                all.OrderBy(offer => offer.StartsAt < start ? start - offer.StartsAt : offer.StartsAt - start)
                    .ThenBy(offer => offer.StartsAt)
                    .Take(5)
                    .OrderBy(offer => offer.StartsAt)
            );
        });

    [Fact]
    public void Days_count_the_offers_of_each_local_date() =>
        SearchGenerator
            .Searches.Select(SearchGenerator.Zones, (asked, zone) => (Asked: asked, Zone: zone))
            .Sample(
                pair =>
                {
                    var (search, range) = pair.Asked;
                    var first = range.Start.InZone(pair.Zone).Date;
                    var last = first.PlusDays(5);
                    var whole = new Interval(
                        pair.Zone.AtStartOfDay(first).ToInstant(),
                        pair.Zone.AtStartOfDay(last.PlusDays(1)).ToInstant()
                    );
                    var dates = AvailabilityEngine
                        .Offers(search, whole)
                        .CountBy(offer => offer.In(pair.Zone).Local.Date)
                        .ToDictionary();

                    var days = AvailabilityEngine.Days(search, new(first, last), pair.Zone);

                    days.ShouldBe(
                        new DateInterval(first, last).Select(date => new DayCount(date, dates.GetValueOrDefault(date)))
                    );
                },
                iter: Cases.Count,
                print: pair => Asked.Show(pair.Asked)
            );

    [Fact]
    public void Reasons_of_a_range_are_empty_only_when_all_its_steps_are_offered() =>
        Check(asked =>
        {
            var (search, range) = asked;

            var reasons = AvailabilityEngine.Reasons(search, range);

            if (reasons.Count == 0)
            {
                var oracle = new MinuteOracle(search);
                oracle.StepsIn(range).ShouldAllBe(start => oracle.IsOffered(start));
                AvailabilityEngine.Offers(search, range).ShouldNotBeEmpty();
            }

            reasons.Distinct().Count().ShouldBe(reasons.Count);
        });

    [Fact]
    public void Explanation_agrees_with_the_reasons_and_hides_none_from_the_invitee() =>
        Check(asked =>
        {
            var (search, range) = asked;

            var explanation = AvailabilityEngine.Explain(search, range.Start);

            explanation.Refusals.ShouldBe(AvailabilityEngine.Reasons(search, range.Start));
            (explanation.ForInvitee() is null).ShouldBe(explanation.IsOffered);
            explanation.Nearest.ShouldBe(AvailabilityEngine.Nearest(search, range.Start, 3));
        });

    private static IReadOnlyList<SlotOffer> AllOffers(SlotSearch search) =>
        AvailabilityEngine.Offers(search, new(search.Now, search.Now + Duration.FromDays(500)));

    private static void Check(Action<Asked> property) =>
        SearchGenerator.Searches.Sample(property, iter: Cases.Count, print: Asked.Show);
}
