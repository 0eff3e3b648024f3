using CalendarCafe.Domain.Availability;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Availability.Editor;
using CalendarCafe.Web.Features.Availability.History;
using CalendarCafe.Web.Features.Availability.Preview;
using CalendarCafe.Web.Features.Availability.Schedules;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.Scheduling;

namespace CalendarCafe.Tests.Features.Availability;

/// <summary>What other hours would offer, what they would do to what is booked, and what was offered once.</summary>
public sealed class TrialQueriesTests : IClassFixture<QuietSite>
{
    private static readonly LocalDate Tuesday = new(2026, 3, 3);
    private static readonly DateTimeZone Paris = DateTimeZoneProviders.Tzdb["Europe/Paris"];

    private readonly QuietSite _site;

    public TrialQueriesTests(QuietSite site)
    {
        _site = site;
        site.Site.Clock.Reset(QuietSite.Now);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Preview_of_what_is_saved_is_what_the_public_page_offers()
    {
        var host = await A.Host().SettleAsync(_site);
        await _site.BookedAsync(host, At(10));
        var eventType = await _site.FindAsync(host);

        var trial = await WeekAsync(host);
        var preview = Preview(host, trial, await ContentAsync(host));

        var offered = await _site
            .Get<OpenSlots>()
            .ListAsync(eventType.Offered, eventType.DefaultDuration, Day(Tuesday), Token);
        preview.Days[0].Starts.ShouldBe(offered.Select(offer => offer.StartsAt));
        preview.Days[0].Starts.ShouldNotContain(At(10));
    }

    [Fact]
    public async Task Draft_is_previewed_without_being_saved_and_each_blank_says_why()
    {
        var host = await A.Host().SettleAsync(_site);
        await _site.BookedAsync(host, At(10));
        var content = await ContentAsync(host);
        var draft = new ScheduleContent(
            content.Name,
            content.TimeZone,
            [new(Weekday.Tuesday, MinuteOfDay.At(10), MinuteOfDay.At(12))],
            []
        );

        var preview = Preview(host, await WeekAsync(host), draft);

        preview.Days[0].Starts.ShouldBe([At(10, 30), At(11), At(11, 30)]);
        var before = preview.Days[0].Blanks[0];
        preview.Why(before).ShouldContain(reason => reason is SlotReason.Busy);
        preview.Why(preview.Days[0].Blanks[^1]).ShouldBe([new SlotReason.OutsideHours()]);
        (await ContentAsync(host)).ShouldBe(content);
    }

    [Fact]
    public async Task Hours_that_nothing_follows_are_previewed_as_if_the_event_type_did()
    {
        var host = await A.Host().SettleAsync(_site);
        var made = await _site.Get<CreateSchedule>().ExecuteAsync(host.Member, "Evenings", "Europe/Paris", Token);
        var evenings = made.ShouldBeOfType<CreateScheduleResult.Created>().Id;
        var draft = new ScheduleContent(
            "Evenings",
            "Europe/Paris",
            [new(Weekday.Tuesday, MinuteOfDay.At(20), MinuteOfDay.At(21))],
            []
        );

        var trial = (await WeekAsync(host)).ShouldNotBeNull();
        var search = trial.Search(new(evenings, host.User.Id, draft));

        HoursPreview
            .Of(search, host.User.Id, new(Tuesday, Tuesday), Paris)
            .Days[0]
            .Starts.ShouldBe([At(20), At(20, 30)]);
    }

    [Fact]
    public async Task Impact_counts_what_is_gained_and_lost_and_names_bookings_that_fall_outside()
    {
        var host = await A.Host()
            .Working(Weekday.Tuesday, "09:00-11:00")
            .Offering(intro => intro.OpenFor(Duration.Zero, 60))
            .SettleAsync(_site);
        await _site.BookedAsync(host, At(9));
        var content = await ContentAsync(host);
        var draft = new ScheduleContent(
            content.Name,
            content.TimeZone,
            [new(Weekday.Tuesday, MinuteOfDay.At(10), MinuteOfDay.At(13))],
            []
        );

        var ahead = await _site.Get<TrialQueries>().AheadAsync(host.Member, [host.EventType.Id], Token);
        var impact = HoursImpact.Of(ahead, Tried(host, content), Tried(host, draft));

        // Four Tuesdays: four starts come, two go, but for the one that is booked already.
        impact.Changes.ShouldBe([new SlotChange("Intro call", Gained: 16, Lost: 7)]);
        impact.Outside.ShouldHaveSingleItem().StartsAt.ShouldBe(At(9));
        HoursImpact.Of(ahead, Tried(host, content), Tried(host, content.Named("Other"))).IsNothing.ShouldBeTrue();
    }

    [Fact]
    public async Task Replay_goes_by_the_version_and_the_bookings_of_that_moment()
    {
        var host = await A.Host().Working(Weekday.Tuesday, "09:00-11:00").SettleAsync(_site);
        var content = await ContentAsync(host);
        var booked = await _site.BookedAsync(host, At(9));
        _site.Site.Clock.Advance(Duration.FromHours(1));
        await _site.Get<CancelBooking>().ExecuteAsync(host.Member, booked.BookingId, null, Token);
        _site.Site.Clock.Advance(Duration.FromHours(1));
        var draft = new ScheduleContent(content.Name, content.TimeZone, [], []);
        await _site.Get<SaveSchedule>().ExecuteAsync(host.Member, host.Schedule.Id, 0, draft, Token);

        var whileBooked = await ReplayAsync(host, QuietSite.Now + Duration.FromMinutes(30));
        var whileFree = await ReplayAsync(host, QuietSite.Now + Duration.FromMinutes(90));
        var now = await ReplayAsync(host, QuietSite.Now + Duration.FromHours(3));

        whileBooked.ShouldNotBeNull().Starts.ShouldBe([At(9, 30), At(10), At(10, 30)]);
        whileFree.ShouldNotBeNull().Starts.ShouldBe([At(9), At(9, 30), At(10), At(10, 30)]);
        now.ShouldNotBeNull().Starts.ShouldBeEmpty();
        (await ReplayAsync(host, QuietSite.Now - Duration.FromDays(1))).ShouldBeNull();
    }

    [Fact]
    public async Task Event_type_of_somebody_else_is_not_previewed()
    {
        var host = await A.Host().SettleAsync(_site);
        var stranger = await A.Host().SettleAsync(_site);

        var trial = await _site.Get<TrialQueries>().WeekAsync(stranger.Member, host.EventType.Id, Day(Tuesday), Token);

        trial.ShouldBeNull();
    }

    private Task<HoursTrial?> WeekAsync(SettledHost host) =>
        _site.Get<TrialQueries>().WeekAsync(host.Member, host.EventType.Id, Day(Tuesday), Token);

    private Task<ReplayAnswer?> ReplayAsync(SettledHost host, Instant then) =>
        _site.Get<HoursReplay>().AskAsync(host.Member, host.Schedule.Id, new(host.EventType.Id, Tuesday, then), Token);

    private static HoursPreview Preview(SettledHost host, HoursTrial? trial, ScheduleContent content) =>
        HoursPreview.Of(
            trial.ShouldNotBeNull().Search(Tried(host, content)),
            host.User.Id,
            new(Tuesday, Tuesday),
            Paris
        );

    private static TriedHours Tried(SettledHost host, ScheduleContent content) =>
        new(host.Schedule.Id, host.User.Id, content);

    private async Task<ScheduleContent> ContentAsync(SettledHost host) =>
        (await _site.Get<ScheduleQueries>().FindAsync(host.Member, host.Schedule.Id, Token)).ShouldNotBeNull().Content;

    private static Interval Day(LocalDate date) =>
        new(date.AtStartOfDayInZone(Paris).ToInstant(), date.PlusDays(1).AtStartOfDayInZone(Paris).ToInstant());

    private static Instant At(int hour, int minute = 0) =>
        Tuesday.At(new LocalTime(hour, minute)).InZoneStrictly(Paris).ToInstant();
}
