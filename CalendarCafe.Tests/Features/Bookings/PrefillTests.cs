using System.Net;
using System.Text.Json.Nodes;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.Bookings.Agenda;
using CalendarCafe.Web.Features.Bookings.Entries;

namespace CalendarCafe.Tests.Features.Bookings;

public sealed class PrefillTests : IClassFixture<QuietSite>, IDisposable
{
    private const string Start = "start=2026-03-03T09:00:00Z";

    private readonly QuietSite _site;
    private readonly HttpClient _browser;

    public PrefillTests(QuietSite site)
    {
        _site = site;
        site.Site.Clock.Reset(QuietSite.Now);
        _browser = site.CreateBrowser();
    }

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task Address_fills_in_the_form_and_books_nothing()
    {
        var host = await A.Host()
            .Offering(intro =>
            {
                intro.Ask(QuestionType.ShortText, "What about?", isRequired: true, []);
                intro.Ask(QuestionType.MultiSelect, "What with?", isRequired: false, ["Slides", "Code"]);
                intro.MeetAt(new MeetingPlace(LocationKind.Phone));
            })
            .SettleAsync(_site);

        var page = await PageAsync(
            $"{host.Address}?{Start}&name=Ines+Carvalho&email=ines@guests.test&phone=%2B351219999000"
                + "&guests=ben@guests.test,cem@guests.test&a1=Engines&a2=Slides&a2=Code"
        );

        page.ShouldContain("value=\"Ines Carvalho\"");
        page.ShouldContain("value=\"ines@guests.test\"");
        page.ShouldContain("value=\"+351219999000\"");
        page.ShouldContain("ben@guests.test\ncem@guests.test</textarea>");
        page.ShouldContain("value=\"Engines\"");
        page.ShouldContain("value=\"Slides\" checked");
        page.ShouldContain("value=\"Code\" checked");
        (await _site.CountAsync("bookings", "organization_id = $1", host.Organization.Id.Value)).ShouldBe(0);
    }

    [Theory]
    [InlineData("email=not+one&name=Ines")]
    [InlineData("phone=42&name=Ines")]
    [InlineData("a1=Gold&name=Ines")]
    [InlineData("a0=x&a31=x&a=x&a1x=x&name=Ines")]
    [InlineData("guests=ben,,,cem@&name=Ines")]
    [InlineData("utm_source=%00%E2%80%AE&name=Ines")]
    [InlineData("name=Ines&name=Eve")]
    public async Task What_makes_no_sense_is_as_if_it_were_not_said(string query)
    {
        var host = await A.Host()
            .Offering(intro =>
            {
                intro.Ask(QuestionType.SingleSelect, "Which?", isRequired: true, ["Silver"]);
                intro.MeetAt(new MeetingPlace(LocationKind.Phone));
            })
            .SettleAsync(_site);

        var page = await PageAsync($"{host.Address}?{Start}&{query}");

        page.ShouldContain("value=\"Ines\"");
        page.ShouldNotContain("field-error");
        page.ShouldNotContain("value=\"not one\"");
        page.ShouldNotContain("value=\"42\"");
        page.ShouldNotContain("checked");
    }

    [Fact]
    public async Task Name_that_is_too_long_is_left_out_of_the_form_and_of_the_links()
    {
        var host = await A.Host().SettleAsync(_site);

        var page = await PageAsync($"{host.Address}?{Start}&name={new string('x', 600)}");

        page.ShouldNotContain("value=\"xxxx");
        page.ShouldNotContain($"{host.Address}?name=xxxx");
    }

    [Fact]
    public async Task Campaign_and_referrer_go_from_step_to_step_into_the_booking_and_to_the_host()
    {
        var host = await A.Host().SettleAsync(_site);
        using var first = new HttpRequestMessage(HttpMethod.Get, $"{host.Address}?utm_source=news&utm_term=a%26b");
        first.Headers.Referrer = new Uri("https://blog.example/posts/1?token=secret#part");
        using var answer = await _browser.SendAsync(first, TestContext.Current.CancellationToken);
        var times = WebUtility.HtmlDecode(
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        var next = $"{host.Address}?{Start}&utm_source=news&utm_term=a%26b&referrer=blog.example/posts/1";

        using var booked = await _browser.SubmitAsync(
            next,
            "book",
            ("name", "Ines Carvalho"),
            ("email", "ines@guests.test")
        );

        times.ShouldContain("utm_source=news&utm_term=a%26b&referrer=blog.example/posts/1");
        times.ShouldNotContain("secret");
        booked.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var details = await DetailsAsync(host);
        details.Provenance.ShouldBe(new Provenance("news", null, null, null, "a&b", "blog.example/posts/1"));
    }

    [Fact]
    public async Task Our_own_pages_are_no_referrer()
    {
        var host = await A.Host().SettleAsync(_site);
        using var request = new HttpRequestMessage(HttpMethod.Get, host.Address.ToString());
        request.Headers.Referrer = new Uri(_browser.BaseAddress!, "/elsewhere");

        using var answer = await _browser.SendAsync(request, TestContext.Current.CancellationToken);

        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("referrer=");
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://user:word@")]
    [InlineData("://")]
    [InlineData("\u202E")]
    public void Referrer_that_is_no_page_is_none(string address) => ProvenanceReading.PageOf(address).ShouldBeNull();

    [Fact]
    public async Task Program_says_its_campaign_and_is_told_what_is_too_long()
    {
        var host = await A.Host().SettleAsync(_site);
        using var client = _site.Site.CreateClient();
        var marks = new JsonObject { ["source"] = "news", ["campaign"] = "spring" };

        using var booked = await client.BookAsync(host, BookingPost.Body(body => body["utm"] = marks.DeepClone()));
        using var tooLong = await client.BookAsync(
            host,
            BookingPost.Body(body => body["utm"] = new JsonObject { ["term"] = new string('x', 201) })
        );
        using var unknown = await client.BookAsync(
            host,
            BookingPost.Body(body => body["utm"] = new JsonObject { ["id"] = "x" })
        );

        booked.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await DetailsAsync(host)).Provenance.ShouldBe(new Provenance("news", Campaign: "spring"));
        (await tooLong.FieldsAsync()).ShouldBe(["utm.term"]);
        (await unknown.FieldsAsync()).ShouldBe(["utm.id"]);
    }

    private async Task<HostBookingDetails> DetailsAsync(SettledHost host)
    {
        var bookings = _site.Get<HostBookingQueries>();
        var line = (
            (await bookings.AheadAsync(host.Member, TestContext.Current.CancellationToken)).Upcoming
        ).ShouldHaveSingleItem();
        return (
            await bookings.FindAsync(host.Member, line.Id, TestContext.Current.CancellationToken)
        ).ShouldNotBeNull();
    }

    private async Task<string> PageAsync(string address) =>
        WebUtility.HtmlDecode(await _browser.GetStringAsync(address, TestContext.Current.CancellationToken));
}
