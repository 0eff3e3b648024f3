using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Tests.Domain.EventTypes;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.EventTypes;
using CalendarCafe.Web.Features.EventTypes.Editing;
using CalendarCafe.Web.Features.EventTypes.Listing;
using CalendarCafe.Web.Features.EventTypes.Sharing;

namespace CalendarCafe.Tests.Features.EventTypes.Editing;

public sealed class EventTypeListTests(QuietSite site) : IClassFixture<QuietSite>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task New_one_stands_last_and_can_be_booked_at_its_address()
    {
        var host = await A.Host().SettleAsync(site);

        var made = (await site.CreateAsync(host, SomeTerms.Intro)).ShouldBeOfType<CreateEventTypeResult.Created>();

        (await ListAsync(host)).Select(listed => listed.Slug).ShouldBe(["intro", "intro-call"]);
        var found = await site.Get<PublicQueries>()
            .FindEventTypeAsync(host.Address with { EventType = made.Slug }, Cancellation);
        found.ShouldNotBeNull().Id.ShouldBe(made.Id);
    }

    [Fact]
    public async Task New_one_of_a_slug_that_is_taken_is_refused_and_one_that_only_led_on_is_freed()
    {
        var host = await A.Host().SettleAsync(site);
        await site.SavedAsync(host, terms => terms with { Slug = "hello" });

        var taken = await site.CreateAsync(host, SomeTerms.Intro with { Slug = "hello" });
        var free = await site.CreateAsync(host, SomeTerms.Intro with { Slug = "intro" });

        taken
            .ShouldBeOfType<CreateEventTypeResult.Invalid>()
            .Problems.ShouldBe([new TermsProblem("slug", TermsProblemKind.Taken)]);
        free.ShouldBeOfType<CreateEventTypeResult.Created>();
        (await site.CountAsync("slug_aliases", "user_id = $1", host.User.Id.Value)).ShouldBe(0);
    }

    [Fact]
    public async Task Viewer_makes_nothing_and_a_hundred_are_enough()
    {
        var host = await A.Host().SettleAsync(site);
        var byViewer = await site.CreateAsync(host, SomeTerms.Intro, host.Viewer());
        await site.AddAsync([
            .. Enumerable
                .Range(1, 99)
                .Select(number => EventType.OneOnOne(host.User, "More", $"more-{number}", Duration.FromMinutes(30))),
        ]);

        var tooMany = await site.CreateAsync(host, SomeTerms.Intro);

        byViewer.ShouldBeOfType<CreateEventTypeResult.NotFound>();
        tooMany.ShouldBe(new CreateEventTypeResult.TooMany(100));
    }

    [Fact]
    public async Task Copy_has_its_rules_and_questions_of_its_own_and_is_off()
    {
        var host = await A.Host()
            .Offering(intro => intro.Ask(QuestionType.ShortText, "What for?", isRequired: true, []))
            .SettleAsync(site);

        var copy = await site.Get<DuplicateEventType>()
            .ExecuteAsync(host.Member, host.EventType.Id, "Intro call (copy)", Cancellation);

        var made = copy.ShouldBeOfType<CreateEventTypeResult.Created>();
        made.Slug.ShouldBe("intro-2");
        var found = (await site.Get<EditorQueries>().FindAsync(host.Member, made.Id, Cancellation)).ShouldNotBeNull();
        found.IsActive.ShouldBeFalse();
        var before = await site.TermsAsync(host);
        TermsChanges.Between(before, found.Terms).ShouldBe([TermsField.Name, TermsField.Questions, TermsField.Slug]);
        found.Terms.Questions[0].Label.ShouldBe("What for?");
    }

    [Fact]
    public async Task Order_is_kept_and_ends_at_the_ends()
    {
        var host = await A.Host().SettleAsync(site);
        await site.CreateAsync(host, SomeTerms.Intro with { Slug = "b" });
        await site.CreateAsync(host, SomeTerms.Intro with { Slug = "c" });
        var last = (await ListAsync(host))[2].Id;
        var move = site.Get<MoveEventType>();

        await move.ExecuteAsync(host.Member, last, isUp: true, Cancellation);
        await move.ExecuteAsync(host.Member, last, isUp: true, Cancellation);
        await move.ExecuteAsync(host.Member, last, isUp: true, Cancellation);
        var byViewer = await move.ExecuteAsync(host.Viewer(), last, isUp: false, Cancellation);

        (await ListAsync(host)).Select(listed => listed.Slug).ShouldBe(["c", "intro", "b"]);
        byViewer.ShouldBeFalse();
    }

    [Fact]
    public async Task Switched_off_it_cannot_be_booked_and_hidden_it_is_not_listed()
    {
        var host = await A.Host().SettleAsync(site);

        await SwitchAsync(host, EventTypeSwitch.Hidden);
        var listed = await PublicAsync(host);
        var hidden = await site.Get<PublicQueries>().FindEventTypeAsync(host.Address, Cancellation);
        await SwitchAsync(host, EventTypeSwitch.Off);
        var off = await site.Get<PublicQueries>().FindEventTypeAsync(host.Address, Cancellation);
        await SwitchAsync(host, EventTypeSwitch.On);
        await SwitchAsync(host, EventTypeSwitch.Listed);

        listed.ShouldBe(0);
        hidden.ShouldNotBeNull();
        off.ShouldBeNull();
        (await PublicAsync(host)).ShouldBe(1);
        (await site.HistoryAsync(host)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Deleted_one_goes_its_bookings_stay_and_it_comes_back()
    {
        var host = await A.Host().SettleAsync(site);
        await site.BookedAsync(host, QuietSite.Now + Duration.FromDays(1));
        var upcoming = await site.Get<EditorQueries>().UpcomingAsync(host.Member, host.EventType.Id, Cancellation);

        var isDeleted = await DeleteAsync(host);
        var gone = await ListAsync(host);
        var deleted = await site.Get<EventTypeListQueries>().DeletedAsync(host.Member, Cancellation);
        var restored = await RestoreAsync(host);

        upcoming.Count.ShouldBe(1);
        var seenByViewer = await site.Get<EditorQueries>()
            .UpcomingAsync(host.Viewer(), host.EventType.Id, Cancellation);
        seenByViewer.First.ShouldBeEmpty();
        upcoming.First.ShouldHaveSingleItem().InviteeName.ShouldBe("Ines Carvalho");
        isDeleted.ShouldBeTrue();
        gone.ShouldBeEmpty();
        deleted.ShouldHaveSingleItem().Slug.ShouldBe("intro");
        restored.ShouldBe(new RestoreEventTypeResult.Restored("intro", IsFresh: false));
        (await ListAsync(host)).ShouldHaveSingleItem().Upcoming.ShouldBe(1);
    }

    [Fact]
    public async Task Restored_one_whose_address_was_taken_gets_a_fresh_one()
    {
        var host = await A.Host().SettleAsync(site);
        await DeleteAsync(host);
        await site.CreateAsync(host, SomeTerms.Intro with { Slug = "intro" });

        var restored = await RestoreAsync(host);

        restored.ShouldBe(new RestoreEventTypeResult.Restored("intro-2", IsFresh: true));
    }

    [Fact]
    public async Task Strangers_and_viewers_switch_delete_and_restore_nothing()
    {
        var host = await A.Host().SettleAsync(site);
        var stranger = await A.Host().SettleAsync(site);
        var switches = site.Get<SwitchEventType>();
        var id = host.EventType.Id;

        foreach (var actor in new[] { stranger.Member, host.Viewer() })
        {
            (await switches.ExecuteAsync(actor, id, EventTypeSwitch.Off, Cancellation)).ShouldBeFalse();
            (await site.Get<DeleteEventType>().ExecuteAsync(actor, id, Cancellation)).ShouldBeFalse();
            (
                await site.Get<DuplicateEventType>().ExecuteAsync(actor, id, "Copy", Cancellation)
            ).ShouldBeOfType<CreateEventTypeResult.NotFound>();
        }

        await DeleteAsync(host);
        foreach (var actor in new[] { stranger.Member, host.Viewer() })
        {
            (
                await site.Get<RestoreEventType>().ExecuteAsync(actor, id, Cancellation)
            ).ShouldBeOfType<RestoreEventTypeResult.NotFound>();
        }
    }

    [Fact]
    public async Task Three_suggested_times_are_offered_on_three_days()
    {
        var host = await A.Host().SettleAsync(site);
        var zone = DateTimeZoneProviders.Tzdb["Europe/Paris"];

        var times = await site.Get<SuggestedTimeQueries>()
            .FindAsync(host.Member, host.EventType.Id, zone, Cancellation);

        times.Count.ShouldBe(3);
        times.Select(time => time.Start.InZone(zone).Date).Distinct().Count().ShouldBe(3);
        times.ShouldAllBe(time => time.Duration == Duration.FromMinutes(30));
        var foreign = await A.Host().SettleAsync(site);
        var stranger = await site.Get<SuggestedTimeQueries>()
            .FindAsync(foreign.Member, host.EventType.Id, zone, Cancellation);
        stranger.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("intro", "intro", "intro-2")]
    [InlineData("intro-2", "intro-2", "intro-2-2")]
    public void Fresh_slug_counts_on(string wanted, string taken, string fresh) =>
        EventTypeSlugs.First(wanted, [taken]).ShouldBe(fresh);

    private Task<IReadOnlyList<ListedEventType>> ListAsync(SettledHost host) =>
        site.Get<EventTypeListQueries>().OfMemberAsync(host.Member, Cancellation);

    private Task<bool> SwitchAsync(SettledHost host, EventTypeSwitch wanted) =>
        site.Get<SwitchEventType>().ExecuteAsync(host.Member, host.EventType.Id, wanted, Cancellation);

    private Task<bool> DeleteAsync(SettledHost host) =>
        site.Get<DeleteEventType>().ExecuteAsync(host.Member, host.EventType.Id, Cancellation);

    private Task<RestoreEventTypeResult> RestoreAsync(SettledHost host) =>
        site.Get<RestoreEventType>().ExecuteAsync(host.Member, host.EventType.Id, Cancellation);

    private async Task<int> PublicAsync(SettledHost host) =>
        (await site.Get<PublicQueries>().FindHostAsync(host.Organization.Slug, "ada", Cancellation))
            .ShouldNotBeNull()
            .EventTypes.Count;
}
