using CalendarCafe.Domain;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Availability.Editor;
using CalendarCafe.Web.Features.Availability.History;
using CalendarCafe.Web.Features.Availability.Schedules;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Tests.Features.Availability;

public sealed class ScheduleActsTests : IClassFixture<QuietSite>
{
    private readonly QuietSite _site;

    public ScheduleActsTests(QuietSite site)
    {
        _site = site;
        site.Site.Clock.Reset(QuietSite.Now);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task First_save_keeps_what_the_schedule_said_before_it()
    {
        var host = await A.Host().SettleAsync(_site);
        var before = await ContentAsync(host);

        var result = await SaveAsync(host, 0, Mornings(before));

        var saved = result.ShouldBeOfType<SaveScheduleResult.Saved>();
        saved.Version.ShouldBe(2);
        saved.Before.ShouldBe(before);
        var versions = await _site.Get<VersionQueries>().OfScheduleAsync(host.Member, host.Schedule.Id, Token);
        versions.Select(version => version.Number).ShouldBe([2, 1]);
        versions[0].Content.ShouldBe(Mornings(before));
        versions[0].By.ShouldBe("Ada Lovelace");
        versions[1].Content.ShouldBe(before);
        versions[1].By.ShouldBeNull();
    }

    [Fact]
    public async Task Save_changes_hours_and_dates_and_leaves_the_others_alone()
    {
        var host = await A.Host()
            .Working(Weekday.Monday, "09:00-12:00")
            .Working(Weekday.Monday, "13:00-17:00")
            .Working(schedule => schedule.CloseOn(new(2026, 5, 1), "May"))
            .SettleAsync(_site);
        var before = await ContentAsync(host);
        var after = new ScheduleContent(
            "Café hours",
            "Asia/Tokyo",
            [
                new(Weekday.Monday, MinuteOfDay.At(9), MinuteOfDay.At(12)),
                new(Weekday.Monday, MinuteOfDay.At(12), MinuteOfDay.EndOfDay),
            ],
            [
                .. before.Overrides,
                new(new(OverrideKind.Available, new(2026, 5, 2), MinuteOfDay.At(10), MinuteOfDay.At(11)), null),
            ]
        );

        await SaveAsync(host, 0, after);

        (await ContentAsync(host)).ShouldBe(after);
    }

    [Fact]
    public async Task Undo_is_a_save_of_what_was_there_before()
    {
        var host = await A.Host().SettleAsync(_site);
        var before = await ContentAsync(host);
        await SaveAsync(host, 0, Mornings(before));

        var undone = await SaveAsync(host, 2, before);

        undone.ShouldBeOfType<SaveScheduleResult.Saved>().Version.ShouldBe(3);
        (await ContentAsync(host)).ShouldBe(before);
    }

    [Fact]
    public async Task Who_has_not_seen_the_last_version_is_told_of_it_and_saves_nothing()
    {
        var host = await A.Host().SettleAsync(_site);
        var before = await ContentAsync(host);
        await SaveAsync(host, 0, Mornings(before));

        var late = await SaveAsync(host, 0, before.Named("Mine"));

        var stale = late.ShouldBeOfType<SaveScheduleResult.Stale>();
        (stale.Version, stale.By, stale.At).ShouldBe((2, "Ada Lovelace", QuietSite.Now));
        stale.Content.ShouldBe(Mornings(before));
        (await ContentAsync(host)).ShouldBe(Mornings(before));
    }

    [Fact]
    public async Task Of_eight_who_save_at_once_one_does()
    {
        var host = await A.Host().SettleAsync(_site);
        var before = await ContentAsync(host);

        var results = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(number => SaveAsync(host, 0, before.Named($"Hours {number}")))
        );

        results.OfType<SaveScheduleResult.Saved>().ShouldHaveSingleItem();
        results.OfType<SaveScheduleResult.Stale>().Count().ShouldBe(7);
        (await _site.CountAsync("schedule_versions", "schedule_id = $1", host.Schedule.Id.Value)).ShouldBe(2);
    }

    [Fact]
    public async Task Save_of_the_same_keeps_no_version()
    {
        var host = await A.Host().SettleAsync(_site);

        var result = await SaveAsync(host, 0, await ContentAsync(host));

        result.ShouldBeOfType<SaveScheduleResult.Saved>().Version.ShouldBe(0);
        (await _site.CountAsync("schedule_versions", "schedule_id = $1", host.Schedule.Id.Value)).ShouldBe(0);
    }

    [Fact]
    public async Task Schedule_is_nobodys_but_its_owners_and_viewers_change_nothing()
    {
        var host = await A.Host().SettleAsync(_site);
        var other = await MakeAsync(host, "Evenings");
        var content = (await ContentAsync(host)).Named("Taken over");
        var stranger = (await A.Host().SettleAsync(_site)).Member;
        var colleague = new Actor.Member(host.Organization.Id, UserId.New(), Role.Owner);
        var viewer = host.Member with { Role = Role.Viewer };

        foreach (var actor in new[] { stranger, colleague, viewer })
        {
            (await _site.Get<SaveSchedule>().ExecuteAsync(actor, host.Schedule.Id, 0, content, Token)).ShouldBe(
                new SaveScheduleResult.NotFound()
            );
            (await _site.Get<DuplicateSchedule>().ExecuteAsync(actor, host.Schedule.Id, "Copy", Token)).ShouldBe(
                new CreateScheduleResult.NotFound()
            );
            (await _site.Get<MakeDefaultSchedule>().ExecuteAsync(actor, other, Token)).ShouldBeNull();
            (await _site.Get<DeleteSchedule>().ExecuteAsync(actor, other, Token)).ShouldBe(
                new DeleteScheduleResult.NotFound()
            );
            (await _site.Get<RestoreSchedule>().ExecuteAsync(actor, other, [], Token)).ShouldBeFalse();
        }

        foreach (var actor in new[] { stranger, colleague })
        {
            (await _site.Get<ScheduleQueries>().FindAsync(actor, host.Schedule.Id, Token)).ShouldBeNull();
            (await _site.Get<VersionQueries>().OfScheduleAsync(actor, host.Schedule.Id, Token)).ShouldBeEmpty();
        }

        (await _site.Get<CreateSchedule>().ExecuteAsync(viewer, "Mine", "Europe/Paris", Token)).ShouldBe(
            new CreateScheduleResult.NotFound()
        );
    }

    [Fact]
    public async Task Default_moves_and_event_types_without_hours_of_their_own_go_with_it()
    {
        var host = await A.Host().SettleAsync(_site);
        var evenings = await MakeAsync(host, "Evenings");

        var before = await _site.Get<MakeDefaultSchedule>().ExecuteAsync(host.Member, evenings, Token);

        before.ShouldBe(host.Schedule.Id);
        var listed = await ListAsync(host);
        listed.Single(row => row.IsDefault).Id.ShouldBe(evenings);
        listed[0].Uses.ShouldHaveSingleItem().Name.ShouldBe("Intro call");
        listed[1].Uses.ShouldBeEmpty();
    }

    [Fact]
    public async Task Deleted_schedule_hands_its_event_types_to_the_default_and_takes_them_back_when_restored()
    {
        var host = await A.Host().SettleAsync(_site);
        var evenings = await MakeAsync(host, "Evenings");
        await ChangeAsync(host, intro => intro.Follow(evenings));

        var deleted = await _site.Get<DeleteSchedule>().ExecuteAsync(host.Member, evenings, Token);
        var without = await ListAsync(host);
        var followers = deleted.ShouldBeOfType<DeleteScheduleResult.Deleted>().Followers;
        var isRestored = await _site.Get<RestoreSchedule>().ExecuteAsync(host.Member, evenings, followers, Token);

        without.ShouldHaveSingleItem().Uses.ShouldHaveSingleItem();
        isRestored.ShouldBeTrue();
        (await ListAsync(host)).Single(row => row.Id == evenings).Uses.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Schedule_that_keeps_an_event_type_within_it_and_the_default_cannot_be_deleted()
    {
        var host = await A.Host().SettleAsync(_site);
        var evenings = await MakeAsync(host, "Evenings");
        await ChangeAsync(host, intro => intro.KeepWithin(evenings));

        var needed = await _site.Get<DeleteSchedule>().ExecuteAsync(host.Member, evenings, Token);
        var isDefault = await _site.Get<DeleteSchedule>().ExecuteAsync(host.Member, host.Schedule.Id, Token);

        needed.ShouldBeOfType<DeleteScheduleResult.Needed>().EventTypes.ShouldBe(["Intro call"]);
        isDefault.ShouldBe(new DeleteScheduleResult.IsDefault());
    }

    [Fact]
    public async Task Duplicate_says_the_same_under_another_name()
    {
        var host = await A.Host()
            .Working(schedule => schedule.WorkOnWeekdays(MinuteOfDay.At(8), MinuteOfDay.At(12)))
            .Working(schedule => schedule.CloseOn(new(2026, 5, 1), "May"))
            .SettleAsync(_site);

        var result = await _site
            .Get<DuplicateSchedule>()
            .ExecuteAsync(host.Member, host.Schedule.Id, "Hours (copy)", Token);

        var copy = result.ShouldBeOfType<CreateScheduleResult.Created>().Id;
        var sheet = (await _site.Get<ScheduleQueries>().FindAsync(host.Member, copy, Token)).ShouldNotBeNull();
        sheet.Content.ShouldBe((await ContentAsync(host)).Named("Hours (copy)"));
        sheet.IsDefault.ShouldBeFalse();
    }

    [Theory]
    [InlineData("", "Europe/Paris", "name")]
    [InlineData("Hours", "Mars/Olympus", "timeZone")]
    public async Task What_a_schedule_cannot_be_called_or_where_it_cannot_be_is_named(
        string name,
        string zone,
        string field
    )
    {
        var host = await A.Host().SettleAsync(_site);

        var result = await _site.Get<CreateSchedule>().ExecuteAsync(host.Member, name, zone, Token);

        result.ShouldBeOfType<CreateScheduleResult.Invalid>().Problems.ShouldHaveSingleItem().Field.ShouldBe(field);
    }

    private static ScheduleContent Mornings(ScheduleContent content) =>
        new(
            content.Name,
            content.TimeZone,
            [.. content.Weekly.Select(hours => new WorkingInterval(hours.Day, hours.Start, MinuteOfDay.At(12)))],
            content.Overrides
        );

    private async Task<ScheduleContent> ContentAsync(SettledHost host) =>
        (await _site.Get<ScheduleQueries>().FindAsync(host.Member, host.Schedule.Id, Token)).ShouldNotBeNull().Content;

    private Task<SaveScheduleResult> SaveAsync(SettledHost host, int seen, ScheduleContent content) =>
        _site.Get<SaveSchedule>().ExecuteAsync(host.Member, host.Schedule.Id, seen, content, Token);

    private Task<IReadOnlyList<ListedSchedule>> ListAsync(SettledHost host) =>
        _site.Get<ScheduleQueries>().OfMemberAsync(host.Member, Token);

    private async Task<AvailabilityScheduleId> MakeAsync(SettledHost host, string name) =>
        (await _site.Get<CreateSchedule>().ExecuteAsync(host.Member, name, "Europe/Paris", Token))
            .ShouldBeOfType<CreateScheduleResult.Created>()
            .Id;

    private async Task ChangeAsync(SettledHost host, Action<EventType> change)
    {
        await using var context = await _site.Get<CafeDatabase>().OpenAsync(host.Organization.Id, Token);
        change(await context.EventTypes.SingleAsync(row => row.Id == host.EventType.Id, Token));
        await context.SaveChangesAsync(Token);
    }
}
