using System.Net;
using System.Text.RegularExpressions;
using CalendarCafe.Domain;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings;

namespace CalendarCafe.Tests.Features.Bookings;

/// <summary>Forms that were opened in time and sent too late, by a browser without scripts.</summary>
public sealed partial class SentFormTests : IClassFixture<QuietSite>, IDisposable
{
    private static readonly Instant Tomorrow = QuietSite.Now + Duration.FromDays(1);

    private readonly QuietSite _site;
    private readonly HttpClient _browser;

    public SentFormTests(QuietSite site)
    {
        _site = site;
        site.Site.Clock.Reset(QuietSite.Now);
        _browser = site.CreateBrowser();
    }

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task Second_click_on_cancel_is_told_that_it_is_cancelled_already()
    {
        var host = await A.Host().SettleAsync(_site);
        var address = Manage(await _site.BookedAsync(host, Tomorrow));
        var page = await GetAsync(address);

        using var first = await _browser.SendFormAsync(address, page, "cancel", ("reason", "Ill"));
        using var second = await _browser.SendFormAsync(address, page, "cancel", ("reason", "Ill"));

        first.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        second.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await ReadAsync(second)).ShouldContain("This booking is cancelled already");
    }

    [Fact]
    public async Task Invitee_who_cancels_after_the_host_did_sees_the_booking_as_it_is_now()
    {
        var host = await A.Host().SettleAsync(_site);
        var booked = await _site.BookedAsync(host, Tomorrow);
        var page = await GetAsync(Manage(booked));
        await _site
            .Get<CancelBooking>()
            .ExecuteAsync(host.Member, booked.BookingId, "Moved away", TestContext.Current.CancellationToken);

        using var answer = await _browser.SendFormAsync(Manage(booked), page, "cancel");

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var shown = await ReadAsync(answer);
        shown.ShouldContain("This booking is cancelled already");
        shown.ShouldContain("Moved away");
        shown.ShouldNotContain("value=\"cancel\"");
    }

    [Fact]
    public async Task Cancelling_at_the_deadline_is_answered_with_until_when_it_was_possible()
    {
        var host = await A.Host()
            .Offering(intro => intro.Cancelable(CancellationReasonPolicy.Optional, Duration.FromHours(2)))
            .SettleAsync(_site);
        var address = Manage(await _site.BookedAsync(host, Tomorrow));
        var page = await GetAsync(address);
        _site.Site.Clock.Reset(Tomorrow - Duration.FromHours(2));

        using var answer = await _browser.SendFormAsync(address, page, "cancel");

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await ReadAsync(answer)).ShouldContain("It could be cancelled here until");
        (await GetAsync(address)).ShouldNotContain("value=\"cancel\"");
    }

    [Fact]
    public async Task Cancelling_after_the_meeting_says_that_it_is_over()
    {
        var host = await A.Host().SettleAsync(_site);
        var booked = await _site.BookedAsync(host, Tomorrow);
        var page = await GetAsync(Manage(booked));
        _site.Site.Clock.Reset(booked.EndsAt);

        using var answer = await _browser.SendFormAsync(Manage(booked), page, "cancel");

        (await ReadAsync(answer)).ShouldContain("This meeting is over, so it can’t be cancelled");
    }

    [Fact]
    public async Task Cancelling_without_the_reason_that_is_demanded_opens_the_form_again()
    {
        var host = await A.Host()
            .Offering(intro => intro.Cancelable(CancellationReasonPolicy.Required, Duration.Zero))
            .SettleAsync(_site);
        var address = Manage(await _site.BookedAsync(host, Tomorrow));

        using var answer = await _browser.SubmitAsync(address, "cancel");

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await ReadAsync(answer)).ShouldContain("value=\"cancel\"");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("next Tuesday")]
    [InlineData("2020-01-01T09:00:00Z")]
    public async Task Booking_without_a_time_that_makes_sense_keeps_what_was_typed(string? start)
    {
        var host = await A.Host()
            .Offering(intro => intro.Ask(QuestionType.ShortText, "What about?", isRequired: true, []))
            .SettleAsync(_site);
        var page = StartField().Replace(await GetAsync($"{host.Address}?start=2026-03-03T09:00:00Z"), "");
        var question = $"answers.{host.EventType.Questions[0].Id}";
        (string, string)[] typed = [("name", "Ines C."), ("email", "ines@guests.test"), (question, "Engines")];

        using var answer = await _browser.SendFormAsync(
            host.Address.ToString(),
            page,
            "book",
            start is null ? typed : [.. typed, ("start", start)]
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var shown = await ReadAsync(answer);
        shown.ShouldContain("That time is missing, or long past. What you typed is kept");
        shown.ShouldContain("value=\"Ines C.\"");
        shown.ShouldContain("value=\"ines@guests.test\"");
        shown.ShouldContain("Engines");
        shown.ShouldContain("name=\"other\"");
        shown.ShouldNotContain("name=\"start\"");
    }

    [Fact]
    public async Task Booking_goes_on_from_a_time_that_was_missing()
    {
        var host = await A.Host().SettleAsync(_site);
        var address = host.Address.ToString();
        var page = StartField().Replace(await GetAsync($"{address}?start=2026-03-03T09:00:00Z"), "");
        (string, string)[] typed = [("name", "Ines C."), ("email", "ines@guests.test")];

        using var without = await _browser.SendFormAsync(address, page, "book", typed);
        using var chosen = await _browser.SendFormAsync(
            address,
            await ReadAsync(without),
            "book",
            [.. typed, ("other", "2026-03-03T09:00:00Z")]
        );
        using var booked = await _browser.SendFormAsync(address, await ReadAsync(chosen), "book", typed);

        chosen.StatusCode.ShouldBe(HttpStatusCode.OK);
        booked.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        booked.Headers.Location.ShouldNotBeNull().ToString().ShouldContain("/manage/");
    }

    [Fact]
    public async Task Booking_form_without_a_good_token_comes_again_filled_in_and_books_at_the_second_press()
    {
        var host = await A.Host().SettleAsync(_site);
        var address = $"{host.Address}?start=2026-03-03T09:00:00Z";
        var page = await GetAsync(address);
        // Cookies were cleared meanwhile.
        using var stranger = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        stranger.BaseAddress = _browser.BaseAddress;
        (string, string)[] typed = [("name", "In\0es C."), ("email", "ines@guests.test")];

        using var stale = await stranger.SendFormAsync(address, page, "book", typed);
        var again = await ReadAsync(stale);
        var before = await _site.CountAsync("bookings", "organization_id = $1", host.Organization.Id.Value);
        using var booked = await stranger.SendFormAsync(address, again, "book", typed);

        stale.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        again.ShouldContain("please press Book once more");
        again.ShouldContain("value=\"Ines C.\"");
        again.ShouldContain("value=\"ines@guests.test\"");
        before.ShouldBe(0);
        booked.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Cancelling_without_a_good_token_cancels_nothing_and_asks_again()
    {
        var host = await A.Host().SettleAsync(_site);
        var booked = await _site.BookedAsync(host, Tomorrow);
        using var content = new FormUrlEncodedContent([new("_handler", "cancel"), new("reason", "Ill today")]);

        using var stale = await _browser.PostAsync(Manage(booked), content, TestContext.Current.CancellationToken);

        stale.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var again = await ReadAsync(stale);
        again.ShouldContain("Please press the button once more");
        again.ShouldContain("Ill today");
        (await _site.CountAsync("bookings", "id = $1 AND status = 'CONFIRMED'", booked.BookingId.Value)).ShouldBe(1);
    }

    [Theory]
    [InlineData("2020-01-01T09:00:00Z", "That time is past.")]
    [InlineData("2090-01-01T09:00:00Z", "2090 is further ahead than can be booked.")]
    [InlineData("tomorrow", "That time is missing")]
    public async Task Time_that_no_month_shows_is_answered_with_why_not(string start, string sentence)
    {
        var host = await A.Host().SettleAsync(_site);

        (WebUtility.HtmlDecode(await GetAsync($"{host.Address}?start={start}"))).ShouldContain(sentence);
    }

    private static string Manage(BookSlotResult.Booked booked) => $"/manage/{booked.ManageToken}?cancel=1";

    private Task<string> GetAsync(string address) =>
        _browser.GetStringAsync(address, TestContext.Current.CancellationToken);

    private static async Task<string> ReadAsync(HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    [GeneratedRegex("<input type=\"hidden\" name=\"start\"[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex StartField();
}
