using System.Net;
using CalendarCafe.Tests.Support;

namespace CalendarCafe.Tests.Features.Bookings;

public sealed class RedirectTests : IClassFixture<QuietSite>, IDisposable
{
    private const string Start = "?start=2026-03-03T09:00:00Z";

    private readonly QuietSite _site;
    private readonly HttpClient _browser;

    public RedirectTests(QuietSite site)
    {
        _site = site;
        site.Site.Clock.Reset(QuietSite.Now);
        _browser = site.CreateBrowser();
    }

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task Booking_leads_to_the_hosts_page_which_hears_nothing_of_the_invitee()
    {
        var host = await HostAsync("https://thanks.example/page?x=1", saysWho: false);

        using var answer = await BookAsync(host);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.AbsoluteUri.ShouldBe("https://thanks.example/page?x=1");
    }

    [Fact]
    public async Task Page_that_asks_for_it_is_told_who_booked_what_and_never_the_token()
    {
        var host = await HostAsync("https://thanks.example/page?x=1", saysWho: true);

        using var answer = await BookAsync(host);

        var query = answer.Headers.Location!.Query;
        query.ShouldStartWith("?x=1&booking=");
        query.ShouldContain("event_type=Intro%20call");
        query.ShouldContain("start=2026-03-03T09%3A00%3A00Z");
        query.ShouldContain("name=Ines%20%26%20C.");
        query.ShouldContain("email=ines%40guests.test");
        query.ShouldNotContain("token");
        query.ShouldNotContain("manage");
    }

    [Fact]
    public async Task Policy_lets_the_form_lead_to_that_origin_and_to_no_other()
    {
        var host = await HostAsync("https://thanks.example:8443/page", saysWho: false);
        var plain = await A.Host().SettleAsync(_site);

        using var page = await _browser.GetAsync(host.Address + Start, TestContext.Current.CancellationToken);
        using var other = await _browser.GetAsync(plain.Address + Start, TestContext.Current.CancellationToken);

        PolicyOf(page).ShouldContain("form-action 'self' https://thanks.example:8443;");
        PolicyOf(other).ShouldContain("form-action 'self';");
        (await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("data-enhance ");
    }

    [Fact]
    public async Task Request_that_waits_for_its_answer_leads_to_its_own_page()
    {
        var host = await A.Host()
            .Offering(intro =>
            {
                intro.RedirectTo("https://thanks.example/page", saysWho: false);
                intro.AskForApproval(Duration.FromHours(12));
            })
            .SettleAsync(_site);

        using var answer = await BookAsync(host);

        answer.Headers.Location!.ToString().ShouldContain("/manage/");
    }

    [Fact]
    public async Task Page_whose_host_has_letters_of_its_own_is_named_as_dns_does()
    {
        var host = await HostAsync("https://müller.example/danke schön?für=dich", saysWho: true);

        using var page = await _browser.GetAsync(host.Address + Start, TestContext.Current.CancellationToken);
        using var answer = await BookAsync(host);

        PolicyOf(page).ShouldContain("form-action 'self' https://xn--mller-kva.example;");
        answer.Headers.Location!.OriginalString.ShouldStartWith(
            "https://xn--mller-kva.example/danke%20sch%C3%B6n?f%C3%BCr=dich&"
        );
    }

    private async Task<SettledHost> HostAsync(string page, bool saysWho) =>
        await A.Host().Offering(intro => intro.RedirectTo(page, saysWho)).SettleAsync(_site);

    private Task<HttpResponseMessage> BookAsync(SettledHost host) =>
        _browser.SubmitAsync(host.Address + Start, "book", ("name", "Ines & C."), ("email", "ines@guests.test"));

    private static string PolicyOf(HttpResponseMessage answer) =>
        string.Join(' ', answer.Headers.GetValues("Content-Security-Policy"));
}
