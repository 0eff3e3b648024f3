using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.Scheduling;
using CsCheck;

namespace CalendarCafe.Tests.Features.Scheduling;

/// <summary>The list of free times and the act of booking are one engine: what the one offers the other takes, and nothing else.</summary>
public sealed class OfferedAndBookableTests : IClassFixture<QuietSite>
{
    private static readonly Duration Step = Duration.FromMinutes(15);

    // Of the week asked about, which holds a change of clocks in New York.
    private static readonly Instant First = QuietSite.Now + Duration.FromDays(3);
    private static readonly Interval Week = new(First, First + Duration.FromDays(7));

    private static readonly Gen<HostBuilder> Hosts =
        from zone in Among("Europe/Paris", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "UTC")
        from duration in Among(15, 30, 45, 90)
        from step in Among(0, 15, 30, 60)
        from buffers in Gen.Select(Among(0, 10, 30), Among(0, 15))
        from limit in Gen.Int[0, 3]
        from hours in Gen.Select(Gen.Int[1, 7], Gen.Int[0, 10], Gen.Int[11, 24]).Array[1, 4]
        select A.Host()
            .In(zone)
            .For(Duration.FromMinutes(duration))
            .Working(schedule => Work(schedule, hours))
            .Offering(intro => intro.StartEvery(step == 0 ? null : Duration.FromMinutes(step)))
            .Offering(intro => intro.KeepFree(Duration.FromMinutes(buffers.Item1), Duration.FromMinutes(buffers.Item2)))
            .Offering(intro => Limit(intro, limit));

    private readonly QuietSite _site;

    public OfferedAndBookableTests(QuietSite site)
    {
        _site = site;
        site.Site.Clock.Reset(QuietSite.Now);
    }

    [Fact]
    public async Task What_is_offered_can_be_booked_and_nothing_else() =>
        await Gen.Select(Hosts, Gen.Int[0, 671].Array[1, 12])
            .SampleAsync(
                async (builder, picks) =>
                {
                    var host = await builder.SettleAsync(_site);
                    foreach (var start in picks.Select(pick => First + (Step * pick)))
                    {
                        var isOffered = await IsOfferedAsync(host, start);

                        var result = await _site.BookAsync(host.Request(start));

                        (result is BookSlotResult.Booked).ShouldBe(isOffered, $"{start} gave {result}");
                        (await IsOfferedAsync(host, start)).ShouldBeFalse($"{start} after it was asked for");
                    }
                },
                iter: 25,
                threads: 1
            );

    [Fact]
    public async Task All_that_a_list_offers_without_limits_and_overlap_can_be_booked_one_after_the_other()
    {
        var host = await A.Host().In("America/New_York").SettleAsync(_site);
        var offers = await ListAsync(host);
        offers.Count.ShouldBe(7 * 16);

        foreach (var offer in offers)
        {
            (await _site.BookAsync(host.Request(offer.StartsAt))).ShouldBeOfType<BookSlotResult.Booked>();
        }

        (await ListAsync(host)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Reason_is_given_exactly_where_nothing_is_offered()
    {
        var host = await A.Host().SettleAsync(_site);
        await _site.BookedAsync(host, First);
        var offered = (await ListAsync(host)).Select(offer => offer.StartsAt).ToHashSet();
        var eventType = await _site.FindAsync(host);
        var slots = _site.Get<OpenSlots>();

        for (var start = First; start < First + Duration.FromDays(1); start += Step)
        {
            var reason = await slots.WhyNotAsync(
                eventType.Offered,
                eventType.DefaultDuration,
                start,
                TestContext.Current.CancellationToken
            );

            (reason is null).ShouldBe(offered.Contains(start), $"{start}");
        }
    }

    [Fact]
    public async Task Next_offer_is_the_first_of_the_list()
    {
        var host = await A.Host().Working(Weekday.Thursday, "10:00-12:00").SettleAsync(_site);
        var eventType = await _site.FindAsync(host);

        var next = await _site
            .Get<OpenSlots>()
            .NextAsync(eventType.Offered, eventType.DefaultDuration, First, TestContext.Current.CancellationToken);

        next.ShouldNotBeNull().StartsAt.ShouldBe((await ListAsync(host))[0].StartsAt);
    }

    private async Task<bool> IsOfferedAsync(SettledHost host, Instant start) =>
        (await ListAsync(host)).Any(offer => offer.StartsAt == start);

    private async Task<IReadOnlyList<SlotOffer>> ListAsync(SettledHost host)
    {
        var eventType = await _site.FindAsync(host);
        return await _site
            .Get<OpenSlots>()
            .ListAsync(eventType.Offered, eventType.DefaultDuration, Week, TestContext.Current.CancellationToken);
    }

    private static Gen<T> Among<T>(params T[] choices) =>
        Gen.Int[0, choices.Length - 1].Select(index => choices[index]);

    private static void Work(AvailabilitySchedule schedule, (int Day, int From, int Until)[] hours)
    {
        foreach (var (day, from, until) in hours.DistinctBy(interval => interval.Item1))
        {
            schedule.Work((Weekday)day, MinuteOfDay.At(from), MinuteOfDay.At(until));
        }
    }

    private static void Limit(EventType intro, int most)
    {
        if (most > 0)
        {
            intro.Limit(LimitPeriod.Day, LimitMeasure.Bookings, most);
            intro.Limit(LimitPeriod.Week, LimitMeasure.Minutes, 60 * most);
        }
    }
}
