using System.Net;
using System.Text.Json.Nodes;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Tests.Features.Bookings;

public sealed class GuestTests : IClassFixture<QuietSite>, IDisposable
{
    private static readonly Instant Tomorrow = QuietSite.Now + Duration.FromDays(1);

    private readonly QuietSite _site;
    private readonly HttpClient _browser;

    public GuestTests(QuietSite site)
    {
        _site = site;
        site.Site.Clock.Reset(QuietSite.Now);
        _browser = site.CreateBrowser();
    }

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task Guests_get_the_invitation_and_its_end_without_a_link_and_stand_in_everybodys_calendar()
    {
        var host = await A.Host().SettleAsync(_site);
        var booked = (
            await _site.BookAsync(host.Request(Tomorrow) with { Guests = ["ben@guests.test", "Cem@Guests.Test"] })
        ).ShouldBeOfType<BookSlotResult.Booked>();
        await _site
            .Get<CancelBooking>()
            .ExecuteAsync(host.Member, booked.BookingId, "Ill", TestContext.Current.CancellationToken);

        var mails = await _site.MailsAsync(host);

        mails.Count.ShouldBe(8);
        foreach (var guest in new[] { "ben@guests.test", "Cem@guests.test" })
        {
            var own = mails.Where(mail => mail.Recipient == guest).ToList();
            own.Select(mail => mail.CalendarMethod).ShouldBe(["REQUEST", "CANCEL"]);
            own.ShouldAllBe(mail => !mail.TextBody.Contains("{{link", StringComparison.Ordinal));
            own.ShouldAllBe(mail => !mail.Calendar!.Contains("{{link", StringComparison.Ordinal));
            own.ShouldAllBe(mail => mail.ReplyTo == "ines@guests.test");
            own[0].TextBody.ShouldContain("Ines Carvalho (ines@guests.test) booked this meeting with Ada Lovelace");
            own[1].TextBody.ShouldNotContain("Ill");
        }

        foreach (var mail in mails)
        {
            var lines = StrictCalendar.Lines(mail.Calendar.ShouldNotBeNull());
            lines.Count(line => line.StartsWith("ATTENDEE", StringComparison.Ordinal)).ShouldBe(4);
            lines.ShouldContain(line => line.EndsWith("mailto:ben@guests.test", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Each_guest_counts_once_and_those_who_come_anyway_not_at_all()
    {
        var host = await A.Host().SettleAsync(_site);

        await _site.BookAsync(
            host.Request(Tomorrow) with
            {
                Guests = ["ben@guests.test", " BEN@guests.test ", "", "INES@guests.test", host.User.Email],
            }
        );

        (await _site.CountAsync("booking_guests", "organization_id = $1", host.Organization.Id.Value)).ShouldBe(1);
    }

    [Fact]
    public async Task Address_that_is_none_is_named_by_its_place_and_too_many_are_refused()
    {
        var host = await A.Host().SettleAsync(_site);
        var eleven = Enumerable.Range(0, 11).Select(number => $"guest-{number}@guests.test").ToList();

        var wrong = await _site.BookAsync(
            host.Request(Tomorrow) with
            {
                Guests = ["ben@guests.test", "ben", "a@b\r\nc"],
            }
        );
        var many = await _site.BookAsync(host.Request(Tomorrow) with { Guests = eleven });

        wrong
            .ShouldBeOfType<BookSlotResult.Invalid>()
            .Problems.ShouldBe([
                new("guests[1]", FieldProblemKind.NotAnEmailAddress),
                new("guests[2]", FieldProblemKind.NotAnEmailAddress),
            ]);
        many.ShouldBeOfType<BookSlotResult.Invalid>().Problems.ShouldBe([new("guests", FieldProblemKind.TooMany, 10)]);
    }

    [Fact]
    public async Task Place_in_the_list_counts_what_was_left_empty_too()
    {
        var host = await A.Host().SettleAsync(_site);

        var result = await _site.BookAsync(host.Request(Tomorrow) with { Guests = ["", "none"] });

        result
            .ShouldBeOfType<BookSlotResult.Invalid>()
            .Problems.ShouldBe([new("guests[1]", FieldProblemKind.NotAnEmailAddress)]);
    }

    [Fact]
    public async Task Host_who_wants_no_guests_gets_none()
    {
        var host = await A.Host().Offering(intro => intro.AcceptGuests(false)).SettleAsync(_site);

        var result = await _site.BookAsync(host.Request(Tomorrow) with { Guests = ["ben@guests.test"] });
        var page = await _browser.GetStringAsync(
            $"{host.Address}?start=2026-03-03T09:00:00Z",
            TestContext.Current.CancellationToken
        );

        result.ShouldBeOfType<BookSlotResult.Invalid>().Problems.ShouldBe([new("guests", FieldProblemKind.NotWanted)]);
        page.ShouldNotContain("name=\"guests\"");
    }

    [Theory]
    [InlineData("You won! www.evil.example")]
    [InlineData("Click https://evil.example/x")]
    [InlineData("evil.example")]
    [InlineData("Call 0900 123456 now")]
    [InlineData("A name so long that it may well be a whole advertisement of something")]
    public async Task Guests_are_not_told_what_a_stranger_typed_as_a_name(string name)
    {
        var host = await A.Host().SettleAsync(_site);

        await _site.BookAsync(host.Request(Tomorrow) with { Name = name, Guests = ["ben@guests.test"] });

        var mail = (await _site.MailsAsync(host)).Single(mail => mail.Recipient == "ben@guests.test");
        foreach (var text in new[] { mail.Subject, mail.TextBody, mail.HtmlBody!, mail.Calendar! })
        {
            text.ShouldNotContain(name);
        }

        mail.TextBody.ShouldContain("ines@guests.test (ines@guests.test) booked this meeting");
    }

    [Fact]
    public async Task Form_takes_a_plain_text_however_it_is_parted_and_says_which_address_is_none()
    {
        var host = await A.Host().SettleAsync(_site);
        var address = $"{host.Address}?start=2026-03-03T09:00:00Z";
        (string, string)[] typed = [("name", "Ines C."), ("email", "ines@guests.test")];

        using var wrong = await _browser.SubmitAsync(address, "book", [.. typed, ("guests", "ben@guests.test; cem@")]);
        var page = WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        using var booked = await _browser.SendFormAsync(
            address,
            page,
            "book",
            [.. typed, ("guests", "ben@guests.test,cem@guests.test\r\n dora@guests.test")]
        );

        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ShouldContain("cem@: This is not an e-mail address");
        page.ShouldContain("ben@guests.test; cem@</textarea>");
        booked.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _site.CountAsync("booking_guests", "organization_id = $1", host.Organization.Id.Value)).ShouldBe(3);
    }

    [Theory]
    [InlineData("[\"ben\"]", "guests[0]", HttpStatusCode.UnprocessableEntity)]
    [InlineData("[null, 42]", "guests[1]", HttpStatusCode.BadRequest)]
    [InlineData("\"ben@guests.test\"", "guests", HttpStatusCode.BadRequest)]
    public async Task Program_is_told_which_guest_is_none(string guests, string field, HttpStatusCode status)
    {
        var host = await A.Host().SettleAsync(_site);
        using var client = _site.Site.CreateClient();

        using var answer = await client.BookAsync(
            host,
            BookingPost.Body(body => body["guests"] = JsonNode.Parse(guests))
        );

        answer.StatusCode.ShouldBe(status);
        (await answer.FieldsAsync()).ShouldBe([field]);
    }
}
