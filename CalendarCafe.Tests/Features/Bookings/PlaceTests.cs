using System.Net;
using System.Text.Json.Nodes;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Tests.Features.Bookings;

public sealed class PlaceTests : IClassFixture<QuietSite>, IDisposable
{
    private const string Start = "?start=2026-03-03T09:00:00Z";
    private const string Number = "+351 21 999 9000";

    private static readonly Instant Tomorrow = QuietSite.Now + Duration.FromDays(1);

    private readonly QuietSite _site;
    private readonly HttpClient _browser;

    public PlaceTests(QuietSite site)
    {
        _site = site;
        site.Site.Clock.Reset(QuietSite.Now);
        _browser = site.CreateBrowser();
    }

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task Chosen_place_stands_in_the_booking_its_page_its_mails_and_its_calendar_objects()
    {
        var host = await HostAsync(new(LocationKind.Phone), new(LocationKind.Zoom, "https://zoom.example/ada?a=1,2"));

        var booked = (
            await _site.BookAsync(host.Request(Tomorrow) with { Location = IdOf(host, LocationKind.Zoom) })
        ).ShouldBeOfType<BookSlotResult.Booked>();

        var page = await _browser.GetStringAsync(
            $"/manage/{booked.ManageToken}",
            TestContext.Current.CancellationToken
        );
        WebUtility.HtmlDecode(page).ShouldContain("href=\"https://zoom.example/ada?a=1,2\"");
        foreach (var mail in await MailsAsync(host))
        {
            mail.ShouldContain("Zoom: https://zoom.example/ada?a=1,2");
            mail.ShouldContain("CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://zoom.example/ada?a=1%2C2");
        }
    }

    [Fact]
    public async Task Host_who_calls_asks_for_a_number_and_both_are_told_who_calls_whom()
    {
        var host = await HostAsync(new MeetingPlace(LocationKind.Phone));

        var without = await _site.BookAsync(host.Request(Tomorrow));
        var half = await _site.BookAsync(host.Request(Tomorrow) with { Phone = "999 9000" });
        var booked = (
            await _site.BookAsync(host.Request(Tomorrow) with { Phone = $" {Number}\n" })
        ).ShouldBeOfType<BookSlotResult.Booked>();

        without
            .ShouldBeOfType<BookSlotResult.Invalid>()
            .Problems.ShouldBe([new("invitee.phone", FieldProblemKind.Required)]);
        half.ShouldBeOfType<BookSlotResult.Invalid>()
            .Problems.ShouldBe([new("invitee.phone", FieldProblemKind.NotAPhoneNumber)]);
        var page = await _browser.GetStringAsync(
            $"/manage/{booked.ManageToken}",
            TestContext.Current.CancellationToken
        );
        page.ShouldContain("Phone call: Ada Lovelace calls you");
        WebUtility.HtmlDecode(page).ShouldContain("href=\"tel:+351219999000\"");
        foreach (var mail in await MailsAsync(host))
        {
            mail.ShouldContain($"By phone: Ada Lovelace calls Ines Carvalho at {Number}");
            mail.ShouldContain("CONFERENCE;VALUE=URI;FEATURE=PHONE:tel:+351219999000");
        }

        (await _site.CountAsync("invitees", "booking_id = $1 AND phone = $2", booked.BookingId.Value, Number)).ShouldBe(
            1
        );
    }

    [Fact]
    public async Task Number_of_the_host_is_told_to_whoever_has_booked()
    {
        var host = await HostAsync(new MeetingPlace(LocationKind.Phone, "+1 212 555 0147"));
        var before = await _browser.GetStringAsync(host.Address.ToString(), TestContext.Current.CancellationToken);

        await _site.BookAsync(host.Request(Tomorrow) with { Phone = "not asked for" });

        before.ShouldContain("Phone call: you call Ada Lovelace");
        before.ShouldNotContain("555 0147");
        foreach (var mail in await MailsAsync(host))
        {
            mail.ShouldContain("By phone: Ines Carvalho calls Ada Lovelace at +1 212 555 0147");
        }
    }

    [Fact]
    public async Task Public_description_names_the_kinds_and_only_the_address_where_people_meet()
    {
        var host = await HostAsync(
            new(LocationKind.InPerson, "12 Bank Street"),
            new(LocationKind.Zoom, "https://zoom.example/secret"),
            new(LocationKind.Phone)
        );
        using var client = _site.Site.CreateClient();

        var described = await client.GetStringAsync(host.Api, TestContext.Current.CancellationToken);

        described.ShouldNotContain("secret");
        var places = JsonNode.Parse(described)!["locations"]!.AsArray();
        places.Select(place => (string?)place!["kind"]).ShouldBe(["IN_PERSON", "ZOOM", "PHONE"]);
        places.Select(place => (string?)place!["value"]).ShouldBe(["12 Bank Street", null, null]);
        places.Select(place => (bool)place!["asksForPhone"]!).ShouldBe([false, false, true]);
    }

    [Theory]
    [InlineData("019a0000-0000-7000-8000-000000000000")]
    [InlineData("ZOOM")]
    [InlineData("0")]
    [InlineData(" ")]
    public async Task Place_that_is_not_offered_is_named(string location)
    {
        var host = await HostAsync(new MeetingPlace(LocationKind.Phone), new(LocationKind.Zoom));
        using var client = _site.Site.CreateClient();

        using var answer = await client.BookAsync(host, BookingPost.Body(body => body["location"] = location));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.FieldsAsync()).ShouldBe(["location"]);
    }

    [Fact]
    public async Task Program_that_chooses_a_call_is_told_that_it_needs_a_number()
    {
        var host = await HostAsync(new MeetingPlace(LocationKind.Zoom), new(LocationKind.Phone));
        using var client = _site.Site.CreateClient();
        var call = IdOf(host, LocationKind.Phone);

        using var without = await client.BookAsync(host, BookingPost.Body(body => body["location"] = call));
        using var with = await client.BookAsync(
            host,
            BookingPost.Body(body =>
            {
                body["location"] = call;
                body["invitee"]!["phone"] = Number;
            })
        );

        (await without.FieldsAsync()).ShouldBe(["invitee.phone"]);
        with.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Zone_is_locked_only_where_there_is_no_other_way_than_in_person(bool isOnlyWay)
    {
        var room = new MeetingPlace(LocationKind.InPerson, "12 Bank Street");
        var host = isOnlyWay
            ? await HostAsync(room, new(LocationKind.InPerson, "14 Pier Road"))
            : await HostAsync(room, new(LocationKind.Phone));

        var page = await _browser.GetStringAsync(
            $"{host.Address}?zone=Asia/Tokyo",
            TestContext.Current.CancellationToken
        );

        page.Contains("data-zone-from=\"place\"", StringComparison.Ordinal).ShouldBe(isOnlyWay);
    }

    [Fact]
    public async Task Form_books_the_place_that_was_chosen_and_says_what_it_lacks()
    {
        var host = await HostAsync(new MeetingPlace(LocationKind.Zoom), new(LocationKind.Phone));
        var address = host.Address + Start;
        (string, string)[] typed =
        [
            ("name", "Ines C."),
            ("email", "ines@guests.test"),
            ("location", IdOf(host, LocationKind.Phone)),
        ];

        using var without = await _browser.SubmitAsync(address, "book", typed);
        var page = WebUtility.HtmlDecode(
            await without.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        using var booked = await _browser.SendFormAsync(address, page, "book", [.. typed, ("phone", Number)]);

        without.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ShouldContain("id=\"field-phone-problem\"");
        page.ShouldContain($"value=\"{IdOf(host, LocationKind.Phone)}\" checked");
        booked.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (
            await _site.CountAsync(
                "bookings",
                "organization_id = $1 AND location_kind = 'PHONE' AND location = $2",
                host.Organization.Id.Value,
                Number
            )
        ).ShouldBe(1);
    }

    private Task<SettledHost> HostAsync(params MeetingPlace[] places) =>
        A.Host().Offering(intro => intro.MeetAt(places)).SettleAsync(_site);

    private static string IdOf(SettledHost host, LocationKind kind) =>
        host.EventType.Locations.Single(location => location.Kind == kind).Id.ToString();

    // Text and calendar object of each, unfolded.
    private async Task<IReadOnlyList<string>> MailsAsync(SettledHost host)
    {
        var mails = await _site.MailsAsync(host);
        mails.Count.ShouldBe(2);
        return
        [
            .. mails.Select(mail =>
                $"{mail.TextBody}\n{string.Join('\n', StrictCalendar.Lines(mail.Calendar.ShouldNotBeNull()))}"
            ),
        ];
    }
}
