using System.Net;
using CalendarCafe.Domain;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.Bookings.Changes;
using CalendarCafe.Web.Features.Bookings.Managing;
using static CalendarCafe.Tests.Features.Bookings.Changes.ChangeSteps;

namespace CalendarCafe.Tests.Features.Bookings.Changes;

/// <summary>The page for another time, by a browser without scripts.</summary>
public sealed class MoveFormTests : IClassFixture<QuietSite>, IDisposable
{
    private static readonly Instant Later = Tomorrow + Duration.FromDays(1);

    private readonly QuietSite _site;
    private readonly HttpClient _browser;

    public MoveFormTests(QuietSite site)
    {
        _site = site;
        site.Site.Clock.Reset(QuietSite.Now);
        // The site's own client follows redirects whatever it is told, once a real server answers.
        _browser = new(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = site.Site.ClientOptions.BaseAddress,
        };
    }

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task Form_moves_and_leads_back_to_the_booking()
    {
        var host = await A.Host().SettleAsync(_site);
        var booked = await _site.BookedAsync(host, Tomorrow);

        using var answer = await _browser.SubmitAsync(FormOf(booked, Later), MoveForm.FormName);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location.ShouldNotBeNull().ToString().ShouldEndWith($"/manage/{booked.ManageToken}?moved=1");
        (await _site.ReadAsync(booked.BookingId)).StartsAt.ShouldBe(Later);
        var page = await GetAsync($"/manage/{booked.ManageToken}");
        page.ShouldContain("Confirmed, at a new time");
        page.ShouldContain("Moved by you");
    }

    [Fact]
    public async Task Time_that_was_taken_meanwhile_comes_with_the_nearest_and_moves_nothing()
    {
        var host = await A.Host().SettleAsync(_site);
        var booked = await _site.BookedAsync(host, Tomorrow);
        var page = await GetAsync(FormOf(booked, Later));
        await _site.BookedAsync(host, Later);

        using var answer = await _browser.SendFormAsync(FormOf(booked, Later), page, MoveForm.FormName);

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var shown = await ReadAsync(answer);
        shown.ShouldContain("was just taken. Your booking stays where it was");
        shown.ShouldContain("Nearest:");
        (await _site.ReadAsync(booked.BookingId)).StartsAt.ShouldBe(Tomorrow);
    }

    [Fact]
    public async Task Form_of_a_booking_that_changed_meanwhile_says_so_and_then_does_as_asked()
    {
        var host = await A.Host().SettleAsync(_site);
        var booked = await _site.BookedAsync(host, Tomorrow);
        var page = await GetAsync(FormOf(booked, Later));
        await _site.MoveAsync(host.Member, booked.BookingId, Tomorrow + Duration.FromHours(3));

        using var answer = await _browser.SendFormAsync(FormOf(booked, Later), page, MoveForm.FormName);
        var shown = await ReadAsync(answer);
        using var again = await _browser.SendFormAsync(FormOf(booked, Later), shown, MoveForm.FormName);

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        shown.ShouldContain("This booking was changed meanwhile");
        again.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _site.ReadAsync(booked.BookingId)).StartsAt.ShouldBe(Later);
    }

    [Fact]
    public async Task Form_of_a_cancelled_booking_moves_nothing()
    {
        var host = await A.Host().SettleAsync(_site);
        var booked = await _site.BookedAsync(host, Tomorrow);
        var page = await GetAsync(FormOf(booked, Later));
        await _site.CancelAsync(host.Member, booked.BookingId);

        using var answer = await _browser.SendFormAsync(FormOf(booked, Later), page, MoveForm.FormName);

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await GetAsync(FormOf(booked, Later))).ShouldContain("can’t be moved any more");
    }

    [Fact]
    public async Task Event_type_that_is_gone_leaves_the_booking_and_its_page()
    {
        var host = await A.Host().SettleAsync(_site);
        var booked = await _site.BookedAsync(host, Tomorrow);
        await _site.ExecuteAsync("UPDATE event_types SET deleted_at = now() WHERE id = $1", host.EventType.Id.Value);

        (await GetAsync($"/manage/{booked.ManageToken}")).ShouldContain("Cancel this booking");
        (await GetAsync(FormOf(booked, Later))).ShouldContain("not offered any more");
    }

    [Fact]
    public async Task Link_of_nobody_is_not_found_and_pages_of_links_are_named_to_nobody()
    {
        var host = await A.Host().SettleAsync(_site);
        var booked = await _site.BookedAsync(host, Tomorrow);

        using var unknown = await _browser.GetAsync("/manage/none/reschedule", TestContext.Current.CancellationToken);
        using var known = await _browser.GetAsync(FormOf(booked, Later), TestContext.Current.CancellationToken);

        unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        known.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        known.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex, nofollow"]);
    }

    [Fact]
    public async Task Request_says_until_when_its_time_is_held_and_how_it_ended()
    {
        var host = await A.Host().Offering(intro => intro.AskForApproval(Duration.FromHours(12))).SettleAsync(_site);
        var requested = await _site.BookedAsync(host, Tomorrow);
        var waiting = await GetAsync($"/manage/{requested.ManageToken}?new=1");
        await _site.DeclineAsync(host.Member, requested.BookingId, "I am on a train.");
        var declined = await GetAsync($"/manage/{requested.ManageToken}");
        var lapsing = await _site.BookedAsync(host, Tomorrow);
        _site.Site.Clock.Reset(QuietSite.Now + Duration.FromHours(12));
        await _site.ExpireAsync();
        var lapsed = await GetAsync($"/manage/{lapsing.ManageToken}");

        waiting.ShouldContain("Requested, not confirmed yet");
        waiting.ShouldContain("Your time is held until");
        waiting.ShouldContain("Monday, March 2");
        waiting.ShouldNotContain("Add to your calendar");
        declined.ShouldContain("declined this request");
        declined.ShouldContain("I am on a train.");
        lapsed.ShouldContain("didn’t answer in time");
    }

    private static string FormOf(BookSlotResult.Booked booked, Instant start) =>
        $"/manage/{booked.ManageToken}/reschedule?start={NodaTime.Text.InstantPattern.General.Format(start)}";

    private async Task<string> GetAsync(string address) =>
        WebUtility.HtmlDecode(await _browser.GetStringAsync(address, TestContext.Current.CancellationToken));

    private static async Task<string> ReadAsync(HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
}
