using System.Net;
using System.Text.RegularExpressions;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Tests.Features.Bookings;

public sealed partial class EmailCheckTests : IClassFixture<QuietSite>, IDisposable
{
    private static readonly Instant Tomorrow = QuietSite.Now + Duration.FromDays(1);

    private readonly QuietSite _site;
    private readonly HttpClient _browser;

    public EmailCheckTests(QuietSite site)
    {
        _site = site;
        site.Site.Clock.Reset(QuietSite.Now);
        _browser = site.CreateBrowser();
    }

    public void Dispose() => _browser.Dispose();

    [Fact]
    public async Task Address_is_proved_by_the_code_that_was_mailed_there_and_by_nothing_else()
    {
        var host = await HostAsync();
        var request = host.Request(Tomorrow, Somebody());

        var unproved = await _site.BookAsync(request);
        var code = await CodeAsync(request.Email);
        var wrong = await _site.BookAsync(request with { Code = Other(code) });
        var booked = await _site.BookAsync(request with { Code = $" {code[..3]} {code[3..]} " });

        unproved.ShouldBe(new BookSlotResult.EmailUnproved(request.Email));
        wrong.ShouldBeOfType<BookSlotResult.Invalid>().Problems.ShouldBe([new("code", FieldProblemKind.WrongCode)]);
        booked.ShouldBeOfType<BookSlotResult.Booked>();
        (await _site.CountAsync("email_checks", "email = $1", request.Email)).ShouldBe(0);
    }

    [Fact]
    public async Task Five_wrong_codes_end_the_right_one_too()
    {
        var host = await HostAsync();
        var request = host.Request(Tomorrow, Somebody());
        await _site.BookAsync(request);
        var code = await CodeAsync(request.Email);

        for (var tries = 0; tries < 5; tries++)
        {
            await _site.BookAsync(request with { Code = Other(code) });
        }

        (await _site.BookAsync(request with { Code = code }))
            .ShouldBeOfType<BookSlotResult.Invalid>()
            .Problems.ShouldBe([new("code", FieldProblemKind.NotSent)]);
    }

    [Fact]
    public async Task Many_guesses_at_once_are_no_more_than_five()
    {
        var host = await HostAsync();
        var request = host.Request(Tomorrow, Somebody());
        await _site.BookAsync(request);
        var code = await CodeAsync(request.Email);

        var results = await Task.WhenAll(
            Enumerable.Range(0, 32).Select(_ => _site.BookAsync(request with { Code = Other(code) }))
        );

        results
            .Cast<BookSlotResult.Invalid>()
            .Count(result => result.Problems[0].Kind == FieldProblemKind.WrongCode)
            .ShouldBeLessThanOrEqualTo(5);
        (await _site.BookAsync(request with { Code = code })).ShouldBeOfType<BookSlotResult.Invalid>();
    }

    [Fact]
    public async Task Code_is_good_for_ten_minutes_and_then_a_new_one_is()
    {
        var host = await HostAsync();
        var request = host.Request(Tomorrow, Somebody());
        await _site.BookAsync(request);
        var first = await CodeAsync(request.Email);
        _site.Site.Clock.AdvanceMinutes(10);

        var late = await _site.BookAsync(request with { Code = first });
        var again = await _site.BookAsync(request with { Code = first, WantsNewCode = true });
        var booked = await _site.BookAsync(request with { Code = await CodeAsync(request.Email) });

        late.ShouldBeOfType<BookSlotResult.Invalid>();
        again.ShouldBeOfType<BookSlotResult.EmailUnproved>();
        booked.ShouldBeOfType<BookSlotResult.Booked>();
    }

    [Fact]
    public async Task Code_of_one_address_or_of_another_visitor_proves_nothing()
    {
        var host = await HostAsync();
        var request = host.Request(Tomorrow, Somebody());
        await _site.BookAsync(request);
        var code = await CodeAsync(request.Email);

        var otherAddress = await _site.BookAsync(request with { Email = Somebody(), Code = code });
        var otherVisitor = await _site.BookAsync(request with { VisitorAddress = "192.0.2.200", Code = code });
        var otherCookie = await _site.BookAsync(request with { Visitor = new byte[32], Code = code });

        foreach (var result in new[] { otherAddress, otherVisitor, otherCookie })
        {
            result.ShouldBeOfType<BookSlotResult.Invalid>().Problems.ShouldBe([new("code", FieldProblemKind.NotSent)]);
        }
    }

    [Fact]
    public async Task Database_and_stored_mail_never_hold_the_code()
    {
        var host = await HostAsync();
        var request = host.Request(Tomorrow, Somebody());
        await _site.BookAsync(request);

        var code = await CodeAsync(request.Email);

        var mail = (await _site.MailsAsync(host)).ShouldHaveSingleItem();
        $"{mail.Subject}{mail.TextBody}{mail.HtmlBody}".ShouldNotContain(code);
        mail.TextBody.ShouldNotContain("Ines Carvalho");
    }

    [Fact]
    public async Task Code_books_once_however_many_bookings_are_tried_with_it_at_once()
    {
        var host = await HostAsync();
        var request = host.Request(Tomorrow, Somebody());
        await _site.BookAsync(request);
        var code = await CodeAsync(request.Email);

        var results = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(number =>
                    _site.BookAsync(
                        request with
                        {
                            Code = code,
                            StartsAt = Tomorrow + Duration.FromMinutes(30 * number),
                            IdempotencyKey = Guid.NewGuid().ToString(),
                        }
                    )
                )
        );

        results.OfType<BookSlotResult.Booked>().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Of_two_mails_that_go_out_late_the_last_has_the_code_that_counts()
    {
        var host = await HostAsync();
        var request = host.Request(Tomorrow, Somebody());
        await _site.BookAsync(request);
        await _site.BookAsync(request with { WantsNewCode = true });

        var booked = await _site.BookAsync(request with { Code = await CodeAsync(request.Email) });

        booked.ShouldBeOfType<BookSlotResult.Booked>();
        (await _site.MailsAsync(host)).Count.ShouldBeGreaterThan(2);
    }

    [Fact]
    public async Task Strangers_who_ask_for_codes_keep_nobody_from_getting_one()
    {
        var host = await HostAsync();
        var request = host.Request(Tomorrow, Somebody());
        for (var asked = 0; asked < 8; asked++)
        {
            await _site.BookAsync(request with { VisitorAddress = "192.0.2.66" });
        }

        await _site.BookAsync(request);
        var booked = await _site.BookAsync(request with { Code = await CodeAsync(request.Email) });

        booked.ShouldBeOfType<BookSlotResult.Booked>();
    }

    [Fact]
    public async Task What_an_address_has_booked_is_told_to_nobody_who_has_not_proved_it()
    {
        var host = await A.Host()
            .Offering(intro =>
            {
                intro.CheckEmails(true);
                intro.AllowPerInvitee(1);
            })
            .SettleAsync(_site);
        var request = host.Request(Tomorrow, Somebody());
        await _site.BookAsync(request);
        await _site.BookAsync(request with { Code = await CodeAsync(request.Email) });

        var taken = await _site.BookAsync(host.Request(Tomorrow, request.Email));
        var free = await _site.BookAsync(host.Request(Tomorrow + Duration.FromHours(1), request.Email));

        taken.ShouldBeOfType<BookSlotResult.Taken>();
        free.ShouldBeOfType<BookSlotResult.EmailUnproved>();
    }

    [Fact]
    public async Task Time_that_cannot_be_had_causes_no_mail()
    {
        var host = await HostAsync();

        var result = await _site.BookAsync(host.Request(Tomorrow + Duration.FromMinutes(7), Somebody()));

        result.ShouldBeOfType<BookSlotResult.NotOffered>();
        (await _site.MailsAsync(host)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Form_asks_for_the_code_keeps_what_was_typed_and_books_with_it()
    {
        var host = await HostAsync();
        var address = $"{host.Address}?start=2026-03-03T09:00:00Z";
        var email = Somebody();
        (string, string)[] typed = [("name", "Ines C."), ("email", email)];

        using var first = await _browser.SubmitAsync(address, "book", typed);
        var page = await ReadAsync(first);
        var code = await CodeAsync(email);
        using var wrong = await _browser.SendFormAsync(address, page, "book", [.. typed, ("code", Other(code))]);
        var again = await ReadAsync(wrong);
        using var booked = await _browser.SendFormAsync(address, again, "book", [.. typed, ("code", code)]);

        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.ShouldContain($"We have sent a code to {email}");
        page.ShouldContain("autocomplete=\"one-time-code\"");
        page.ShouldContain("value=\"Ines C.\"");
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.ShouldContain("This is not the code that we sent");
        booked.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Program_is_told_what_to_do()
    {
        var host = await HostAsync();
        var email = Somebody();
        using var client = _site.Site.CreateClient();

        using var unproved = await client.BookAsync(host, BookingPost.Body(body => body["invitee"]!["email"] = email));
        var code = await CodeAsync(email);
        using var wrong = await PostAsync(client, host, email, Other(code));
        using var booked = await PostAsync(client, host, email, code);

        unproved.StatusCode.ShouldBe(HttpStatusCode.PreconditionRequired);
        unproved.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await unproved.ReadAsync()).GetProperty("detail").GetString()!.ShouldContain("`code`");
        (await wrong.FieldsAsync()).ShouldBe(["code"]);
        booked.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    private static Task<HttpResponseMessage> PostAsync(
        HttpClient client,
        SettledHost host,
        string email,
        string code
    ) =>
        client.BookAsync(
            host,
            BookingPost.Body(body =>
            {
                body["invitee"]!["email"] = email;
                body["code"] = code;
            })
        );

    private Task<SettledHost> HostAsync() => A.Host().Offering(intro => intro.CheckEmails(true)).SettleAsync(_site);

    private static string Somebody() => $"{Guid.NewGuid():N}@guests.test";

    // Sends what waits, as the worker does; the newest mail counts.
    private async Task<string> CodeAsync(string email) =>
        CodePattern().Match((await _site.SendAsync(email))[^1].Text).Value;

    private static string Other(string code) => code == "000000" ? "000001" : "000000";

    private static async Task<string> ReadAsync(HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    [GeneratedRegex(@"(?<=\n)\d{6}(?=\n)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodePattern();
}
