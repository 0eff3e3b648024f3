using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Live;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Domain.EventTypes;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.EventTypes;
using CalendarCafe.Web.Features.EventTypes.Editing;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Tests.Features.EventTypes.Editing;

public sealed class SaveEventTypeTests(QuietSite site) : IClassFixture<QuietSite>
{
    private static readonly Instant Start = QuietSite.Now + Duration.FromDays(1);

    [Fact]
    public async Task Draft_is_saved_whole()
    {
        var host = await A.Host().SettleAsync(site);

        var saved = await site.SavedAsync(
            host,
            terms =>
                terms with
                {
                    Name = " Long  intro ",
                    Durations = [Duration.FromMinutes(45), Duration.FromMinutes(60)],
                    Limits = [new(LimitPeriod.Day, LimitMeasure.Bookings, 5)],
                    Questions = [SomeTerms.Question("Why?"), SomeTerms.Question("What for?")],
                    Locations = [new(LocationKind.Zoom, "https://zoom.example/ada"), new(LocationKind.Phone)],
                }
        );

        (await site.TermsAsync(host)).IsSameAs(saved).ShouldBeTrue();
        saved.Name.ShouldBe("Long intro");
        saved.Questions.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Old_link_leads_on_and_one_that_is_taken_back_leads_nowhere_else()
    {
        var host = await A.Host().SettleAsync(site);

        await site.SavedAsync(host, terms => terms with { Slug = "hello" });
        var moved = await FindAsync(host, "intro");
        await site.SavedAsync(host, terms => terms with { Slug = "welcome" });
        var movedTwice = (await FindAsync(host, "intro"), await FindAsync(host, "hello"));
        await site.SavedAsync(host, terms => terms with { Slug = "intro" });

        moved.ShouldEndWith("/hello");
        movedTwice.Item1.ShouldEndWith("/welcome");
        movedTwice.Item2.ShouldEndWith("/welcome");
        (await FindAsync(host, "intro")).ShouldBeNull();
        (await FindAsync(host, "hello")).ShouldEndWith("/intro");
        (await site.CountAsync("slug_aliases", "event_type_id = $1", host.EventType.Id.Value)).ShouldBe(2);
    }

    [Fact]
    public async Task Slug_of_another_is_taken_even_when_both_are_saved_at_once()
    {
        var host = await A.Host().SettleAsync(site);
        var other = EventType.OneOnOne(host.User, "Other", "other", Duration.FromMinutes(30));
        await site.AddAsync(other);
        var both = new[] { host, host with { EventType = other } };

        var told = await site.SaveAsync(host, terms => terms with { Slug = "other" });
        var race = await Task.WhenAll(both.Select(each => site.SaveAsync(each, terms => terms with { Slug = "same" })));

        told.ShouldBeOfType<SaveEventTypeResult.Invalid>()
            .Problems.ShouldBe([new TermsProblem("slug", TermsProblemKind.Taken)]);
        race.OfType<SaveEventTypeResult.Saved>().ShouldHaveSingleItem();
        race.OfType<SaveEventTypeResult.Invalid>()
            .ShouldHaveSingleItem()
            .Problems.ShouldBe([new TermsProblem("slug", TermsProblemKind.Taken)]);
    }

    [Fact]
    public async Task Who_saves_over_another_version_is_shown_it_and_changes_nothing()
    {
        var host = await A.Host().SettleAsync(site);
        var seen = await site.TermsAsync(host);
        var questions = new[] { SomeTerms.Question("Theirs?") };
        await site.SavedAsync(host, terms => terms with { Questions = questions });

        var late = await site.SaveAsync(host, terms => terms with { Name = "Mine" }, seen);

        var stale = late.ShouldBeOfType<SaveEventTypeResult.Stale>();
        stale.Theirs.Questions.ShouldHaveSingleItem().Label.ShouldBe("Theirs?");
        stale.By.ShouldBe("Ada Lovelace");
        stale.At.ShouldBe(QuietSite.Now);
        (await site.TermsAsync(host)).Name.ShouldBe("Intro call");
    }

    [Fact]
    public async Task Of_two_who_save_at_once_one_is_told_of_the_other()
    {
        var host = await A.Host().SettleAsync(site);
        var seen = await site.TermsAsync(host);

        var race = await Task.WhenAll(
            new[] { "One", "Two", "Three" }.Select(name =>
                site.SaveAsync(host, terms => terms with { Name = name }, seen)
            )
        );

        race.OfType<SaveEventTypeResult.Saved>().ShouldHaveSingleItem();
        race.OfType<SaveEventTypeResult.Stale>().Count().ShouldBe(2);
        (await site.HistoryAsync(host)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Moving_it_in_the_list_does_not_make_a_draft_stale()
    {
        var host = await A.Host().SettleAsync(site);
        var seen = await site.TermsAsync(host);
        await site.ExecuteAsync("UPDATE event_types SET position = 7 WHERE id = $1", host.EventType.Id.Value);

        var result = await site.SaveAsync(host, terms => terms with { Name = "Mine" }, seen);

        result.ShouldBeOfType<SaveEventTypeResult.Saved>();
    }

    [Fact]
    public async Task Strangers_and_viewers_change_nothing()
    {
        var host = await A.Host().SettleAsync(site);
        var stranger = await A.Host().SettleAsync(site);
        var seen = await site.TermsAsync(host);

        var byStranger = await site.SaveAsync(host, Renamed, seen, stranger.Member);
        var byViewer = await site.SaveAsync(host, Renamed, seen, host.Viewer());

        byStranger.ShouldBeOfType<SaveEventTypeResult.NotFound>();
        byViewer.ShouldBeOfType<SaveEventTypeResult.NotFound>();
        (await site.Get<EditorQueries>().FindAsync(stranger.Member, host.EventType.Id, Cancellation)).ShouldBeNull();
        (
            await site.Get<EditorQueries>().HistoryAsync(stranger.Member, host.EventType.Id, Cancellation)
        ).ShouldBeEmpty();
        (await site.TermsAsync(host)).Name.ShouldBe("Intro call");
    }

    [Fact]
    public async Task Booking_keeps_what_it_was_booked_with_and_its_answers_their_words()
    {
        var host = await A.Host()
            .Offering(intro => intro.Ask(QuestionType.ShortText, "What for?", isRequired: true, []))
            .SettleAsync(site);
        var question = host.EventType.Questions[0].Id;
        var request = host.Request(Start) with
        {
            Answers = new Dictionary<QuestionId, IReadOnlyList<string>> { [question] = ["Work"] },
        };
        (await site.BookAsync(request)).ShouldBeOfType<CalendarCafe.Web.Features.Bookings.BookSlotResult.Booked>();

        await site.SavedAsync(
            host,
            terms =>
                terms with
                {
                    Name = "Something else",
                    Durations = [Duration.FromMinutes(90)],
                    BufferBefore = Duration.FromMinutes(30),
                    Questions = [SomeTerms.Question("New?")],
                }
        );

        await using var context = await site.OpenAsync();
        var booking = await context
            .Bookings.AcrossTenants()
            .Include(row => row.Answers)
            .SingleAsync(row => row.EventTypeId == host.EventType.Id);
        booking.Title.ShouldBe("Intro call");
        (booking.EndsAt - booking.StartsAt).ShouldBe(Duration.FromMinutes(30));
        var answer = booking.Answers.ShouldHaveSingleItem();
        answer.QuestionId.ShouldBeNull();
        answer.Label.ShouldBe("What for?");
        answer.Values.ShouldBe(["Work"]);
        (await site.CountAsync("questions", "event_type_id IS NULL AND routing_form_id IS NULL")).ShouldBe(0);
    }

    [Fact]
    public async Task Kind_stays_while_bookings_are_ahead()
    {
        var host = await A.Host().SettleAsync(site);
        await site.BookedAsync(host, Start);

        var result = await site.SaveAsync(host, terms => terms with { Kind = EventTypeKind.Group, Capacity = 4 });

        result
            .ShouldBeOfType<SaveEventTypeResult.Invalid>()
            .Problems.ShouldBe([new TermsProblem("kind", TermsProblemKind.Booked)]);
    }

    [Fact]
    public async Task Hours_of_somebody_else_are_no_choice()
    {
        var host = await A.Host().SettleAsync(site);
        var stranger = await A.Host().SettleAsync(site);

        var result = await site.SaveAsync(host, terms => terms with { ScheduleId = stranger.Schedule.Id });

        result
            .ShouldBeOfType<SaveEventTypeResult.Invalid>()
            .Problems.ShouldBe([new TermsProblem("schedule", TermsProblemKind.NotAnOption)]);
    }

    [Fact]
    public async Task Each_save_keeps_a_version_and_the_first_what_was_before_it()
    {
        var host = await A.Host().SettleAsync(site);
        var first = await site.TermsAsync(host);
        await site.SavedAsync(host, terms => terms with { Name = "Second", Questions = [SomeTerms.Question("Why?")] });
        await site.SavedAsync(host, terms => terms); // nothing changed, nothing kept
        await site.SavedAsync(host, terms => terms with { Name = "Third", Questions = [] });

        var versions = await site.HistoryAsync(host);
        await site.SavedAsync(host, _ => versions[1].Content);

        versions.Select(version => version.Number).ShouldBe([3, 2, 1]);
        versions.Select(version => version.Content.Name).ShouldBe(["Third", "Second", "Intro call"]);
        versions[2].Content.IsSameAs(first).ShouldBeTrue();
        versions.ShouldAllBe(version => version.By == "Ada Lovelace");
        (await site.TermsAsync(host)).IsSameAs(versions[1].Content).ShouldBeTrue();
    }

    [Fact]
    public async Task Open_pages_are_told_of_every_save()
    {
        var host = await A.Host().SettleAsync(site);
        var marks = site.Get<HostFeed>().Marks;
        var before = marks.Latest;

        await site.SavedAsync(host, terms => terms with { Locations = [new(LocationKind.Phone)] });

        marks.AnySince(before, [host.User.Id]).ShouldBeTrue();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static EventTypeTerms Renamed(EventTypeTerms terms) => terms with { Name = "Taken over" };

    private Task<string?> FindAsync(SettledHost host, string slug) =>
        site.Get<MovedAddresses>().FindAsync($"/{host.Organization.Slug}/ada/{slug}", Cancellation);
}
