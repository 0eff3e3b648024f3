using System.Net;
using CalendarCafe.Tests.Support;

namespace CalendarCafe.Tests.Features.Languages;

public sealed class LanguageTests(QuietSite site) : IClassFixture<QuietSite>
{
    private static readonly Instant Tomorrow = QuietSite.Now + Duration.FromDays(1);

    [Theory]
    [InlineData("de")]
    [InlineData("de-AT, en;q=0.5")]
    [InlineData("fr, de-CH;q=0.8, en;q=0.5")]
    public async Task Browser_that_prefers_German_gets_German(string preferred)
    {
        var host = await A.Host().SettleAsync(site);
        using var browser = Browser(preferred);

        using var answer = await browser.GetAsync(
            $"{host.Address}?date=2026-03-03",
            TestContext.Current.CancellationToken
        );

        var page = await TextOf(answer);
        page.ShouldContain("<html lang=\"de\" dir=\"ltr\"");
        page.ShouldContain("Dienstag, 3. März");
        page.ShouldContain("Nachmittag");
        page.ShouldContain(">15:00<");
        answer.Content.Headers.ContentLanguage.ShouldBe(["de"]);
        answer.Headers.Vary.ShouldContain("Accept-Language");
        answer.Headers.Vary.ShouldContain("Cookie");
    }

    [Fact]
    public async Task Link_chooses_a_language_for_every_page_after_it()
    {
        var host = await A.Host().SettleAsync(site);
        using var browser = Browser("en-GB");

        (await PageAsync(browser, $"{host.Address}")).ShouldContain("<html lang=\"en-GB\"");
        (await PageAsync(browser, $"{host.Address}?lang=de")).ShouldContain("<html lang=\"de\"");
        (await PageAsync(browser, $"{host.Address}")).ShouldContain("<html lang=\"de\"");
        (await PageAsync(browser, $"{host.Address}?lang=xx")).ShouldContain("<html lang=\"de\"");
        // Their own English again, with its dates.
        (await PageAsync(browser, $"{host.Address}?lang=en")).ShouldContain("<html lang=\"en-GB\"");
    }

    [Fact]
    public async Task Every_public_page_leads_to_itself_in_each_language()
    {
        var host = await A.Host().SettleAsync(site);
        using var browser = Browser("en");

        var page = await PageAsync(browser, $"{host.Address}?date=2026-03-03&lang=en");

        page.ShouldContain(
            $"<a href=\"{host.Address}?date=2026-03-03&amp;lang=de\" lang=\"de\" hreflang=\"de\" data-enhance-nav=\"false\">Deutsch</a>"
        );
    }

    [Fact]
    public async Task Pages_of_hosts_and_answers_to_programs_stay_English()
    {
        using var browser = Browser("de");

        (await PageAsync(browser, "/account/sign-in")).ShouldContain("<html lang=\"en\"");
        (await PageAsync(browser, "/account/sign-in?lang=de")).ShouldContain("<html lang=\"en\"");
        (await PageAsync(browser, "/")).ShouldContain("<html lang=\"de\"");
    }

    [Fact]
    public async Task Page_that_stands_in_for_another_leads_to_that_one_in_each_language()
    {
        using var browser = Browser("de");

        using var answer = await browser.GetAsync("/manage/none?new=1", TestContext.Current.CancellationToken);

        var page = await TextOf(answer);
        page.ShouldContain("Dieser Link gilt nicht mehr");
        page.ShouldContain("href=\"/manage/none?new=1&lang=en\"");
    }

    [Fact]
    public async Task Language_to_look_at_pages_in_runs_from_right_to_left()
    {
        using var browser = Browser("en");

        (await PageAsync(browser, "/?lang=ar-XB")).ShouldContain("<html lang=\"ar-XB\" dir=\"rtl\"");
    }

    [Fact]
    public async Task Who_books_in_German_is_mailed_in_German_and_an_English_host_in_English()
    {
        var host = await A.Host().SettleAsync(site);

        await site.BookAsync(host.Request(Tomorrow) with { Locale = "de-AT" });

        var mails = await site.MailsAsync(host);
        var toGuest = mails.Single(mail => mail.Recipient == "ines@guests.test");
        toGuest.Subject.ShouldBe("Bestätigt: Intro call mit Ada Lovelace, 3. März 2026, 09:00 (Lisbon, GMT+0)");
        toGuest.TextBody.ShouldContain("Ihr Termin mit Ada Lovelace steht");
        toGuest.TextBody.ShouldContain("Dienstag, 3. März 2026, 09:00 – 09:30");
        toGuest.HtmlBody.ShouldNotBeNull().ShouldContain("<html lang=\"de\"");
        toGuest.Calendar.ShouldNotBeNull().ShouldContain("DESCRIPTION:Intro call mit Ada Lovelace.");
        var toHost = mails.Single(mail => mail.Recipient == host.User.Email);
        toHost.Subject.ShouldStartWith("New booking: Intro call with Ines Carvalho, ");
        toHost.HtmlBody.ShouldNotBeNull().ShouldContain("<html lang=\"en\"");
    }

    [Fact]
    public async Task German_host_is_mailed_in_German_and_an_English_invitee_in_English()
    {
        var host = await A.Host().SettleAsync(site);
        await site.ExecuteAsync("UPDATE users SET locale = 'de' WHERE id = $1", host.User.Id.Value);

        await site.BookedAsync(host, Tomorrow);

        var mails = await site.MailsAsync(host);
        mails
            .Single(mail => mail.Recipient == host.User.Email)
            .Subject.ShouldBe("Neuer Termin: Intro call mit Ines Carvalho, 3. März 2026, 10:00 (Paris, GMT+1)");
        mails
            .Single(mail => mail.Recipient == "ines@guests.test")
            .Subject.ShouldStartWith("Confirmed: Intro call with");
    }

    [Fact]
    public async Task Link_of_a_German_mail_leads_to_a_German_page_and_file_whatever_the_browser_prefers()
    {
        var host = await A.Host().SettleAsync(site);
        var guest = $"{Guid.NewGuid():N}@guests.test";
        await site.BookAsync(host.Request(Tomorrow, guest) with { Locale = "de" });
        var mail = (await site.SendAsync(guest)).Single();
        using var browser = Browser("en-GB");

        var link = new Uri(
            mail.Text.Split('\n').First(line => line.StartsWith("https://cafe.test/manage/", StringComparison.Ordinal))
        );
        var page = await PageAsync(browser, link.PathAndQuery);
        var file = await PageAsync(browser, $"{link.AbsolutePath}/invite.ics");

        link.Query.ShouldBe("?lang=de");
        page.ShouldContain("<html lang=\"de\"");
        page.ShouldContain("Diesen Termin absagen");
        file.ShouldContain("Intro call mit Ada Lovelace");
    }

    private HttpClient Browser(string preferred)
    {
        var browser = site.CreateBrowser();
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd(preferred);
        return browser;
    }

    private static Task<string> PageAsync(HttpClient browser, string address) =>
        browser.GetStringAsync(address, TestContext.Current.CancellationToken);

    private static async Task<string> TextOf(HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
}
