using System.Net;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.EventTypes.Links;

namespace CalendarCafe.Tests.Features.EventTypes.Links;

public sealed class LinkPageTests : IClassFixture<QuietSite>, IDisposable
{
    private const string Start = "?start=2026-03-03T09:00:00Z";

    private readonly QuietSite _site;
    private readonly HttpClient _browser;

    public LinkPageTests(QuietSite site)
    {
        _site = site;
        site.Site.Clock.Reset(QuietSite.Now);
        _browser = site.CreateBrowser();
    }

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task Link_leads_to_a_hidden_event_type_and_stays_with_the_visitor()
    {
        var host = await A.Host().Offering(intro => intro.Hide()).SettleAsync(_site);
        var address = $"/links/{await _site.LinkAsync(host)}";

        using var answer = await _browser.GetAsync(address, TestContext.Current.CancellationToken);
        var page = await ReadAsync(answer);
        var form = await _browser.GetStringAsync(address + Start, TestContext.Current.CancellationToken);
        using var booked = await _browser.SendFormAsync(address + Start, form, "book", Typed);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        answer.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex, nofollow"]);
        page.ShouldContain($"href=\"{address}?");
        page.ShouldNotContain($"href=\"{host.Address}");
        page.ShouldNotContain($"action=\"{host.Address}");
        booked.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _site.OnlyLinkAsync(host)).State.ShouldBe(SchedulingLinkState.Used);
    }

    [Fact]
    public async Task Who_came_by_a_link_and_cancels_is_not_led_to_the_address_behind_it()
    {
        var host = await A.Host().Offering(intro => intro.Hide()).SettleAsync(_site);
        var request = host.Request(QuietSite.Now + Duration.FromDays(1)) with { Link = await _site.LinkAsync(host) };
        var booked = (await _site.BookAsync(request)).ShouldBeOfType<BookSlotResult.Booked>();
        using var canceled = await _browser.SubmitAsync($"/manage/{booked.ManageToken}?cancel=1", "cancel");

        var page = await _browser.GetStringAsync(
            $"/manage/{booked.ManageToken}",
            TestContext.Current.CancellationToken
        );

        page.ShouldContain("cancelled", Case.Insensitive);
        page.ShouldNotContain(host.Address.ToString());
    }

    [Fact]
    public async Task Used_link_is_gone_and_leads_on_to_what_the_host_offers()
    {
        var host = await A.Host().SettleAsync(_site);
        var address = $"/links/{await _site.LinkAsync(host)}";
        using var booked = await _browser.SubmitAsync(address + Start, "book", Typed);

        using var answer = await _browser.GetAsync(address, TestContext.Current.CancellationToken);

        booked.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.StatusCode.ShouldBe(HttpStatusCode.Gone);
        var page = await ReadAsync(answer);
        page.ShouldContain("This link has been used");
        page.ShouldContain($"href=\"/{host.Organization.Slug}/{host.User.Slug}\"");
    }

    [Fact]
    public async Task Link_of_a_host_who_lists_nothing_leads_nowhere_else()
    {
        var host = await A.Host().Offering(intro => intro.Hide()).SettleAsync(_site);
        var address = $"/links/{await _site.LinkAsync(host, days: 1)}";
        _site.Site.Clock.AdvanceDays(1);

        using var answer = await _browser.GetAsync(address, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.Gone);
        var page = await ReadAsync(answer);
        page.ShouldContain("This link has expired");
        page.ShouldNotContain($"href=\"/{host.Organization.Slug}/{host.User.Slug}\"");
    }

    [Fact]
    public async Task Form_that_is_sent_when_the_link_is_withdrawn_keeps_what_was_typed_and_books_nothing()
    {
        var host = await A.Host().SettleAsync(_site);
        var address = $"/links/{await _site.LinkAsync(host)}{Start}";
        var form = await _browser.GetStringAsync(address, TestContext.Current.CancellationToken);
        var link = await _site.OnlyLinkAsync(host);
        await _site
            .Get<RevokeSchedulingLink>()
            .ExecuteAsync(host.Member, link.Id, TestContext.Current.CancellationToken);

        using var answer = await _browser.SendFormAsync(address, form, "book", Typed);

        answer.StatusCode.ShouldBe(HttpStatusCode.Gone);
        var page = await ReadAsync(answer);
        page.ShouldContain("This link can’t book any more");
        page.ShouldContain("value=\"Ines Carvalho\"");
        (await _site.CountAsync("bookings", "organization_id = $1", host.Organization.Id.Value)).ShouldBe(0);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("%20")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Link_that_never_was_is_not_found(string token)
    {
        using var answer = await _browser.GetAsync($"/links/{token}", TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Program_books_by_a_link_and_is_told_when_it_is_dead_and_when_it_is_none()
    {
        var host = await A.Host().SettleAsync(_site);
        var token = await _site.LinkAsync(host);
        using var client = _site.Site.CreateClient();

        using var booked = await client.BookAsync(host, BookingPost.Body(body => body["link"] = token));
        using var dead = await client.BookAsync(
            host,
            BookingPost.Body(body =>
            {
                body["link"] = token;
                body["start"] = "2026-03-03T10:00:00Z";
            })
        );
        using var none = await client.BookAsync(host, BookingPost.Body(body => body["link"] = SecretToken.New().Text));

        booked.StatusCode.ShouldBe(HttpStatusCode.Created);
        dead.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await dead.ReadAsync()).GetProperty("linkState").GetString().ShouldBe("USED");
        none.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await none.FieldsAsync()).ShouldBe(["link"]);
    }

    private static (string, string)[] Typed => [("name", "Ines Carvalho"), ("email", "ines@guests.test")];

    private static async Task<string> ReadAsync(HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
}
