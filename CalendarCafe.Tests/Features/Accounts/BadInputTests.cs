using System.Net;
using CalendarCafe.Tests.Support;

namespace CalendarCafe.Tests.Features.Accounts;

public sealed class BadInputTests(TestPostgres postgres)
{
    private static readonly (string Address, string Form, string[] Fields)[] Forms =
    [
        ("/account/sign-up", "sign-up", ["name", "email", "password", "organization", "timeZone"]),
        ("/account/sign-in", "sign-in", ["email", "password", "keep"]),
        ("/account/sign-in", "resend", ["ticket"]),
        ("/account/forgot-password", "forgot-password", ["email"]),
        ("/account/profile", "profile", ["name", "slug", "timeZone", "locale"]),
    ];

    private static readonly string[] Values =
    [
        "",
        " ",
        "\0",
        "a\0b@example.com",
        "\u202eadmin",
        "\uffff",
        "'; DROP TABLE users; --",
        "<script>alert(1)</script>",
        "../../etc/passwd",
        new string('a', 10_000),
        new string('é', 10_000) + "@example.com",
        "a@example.com\r\nBcc: b@example.com",
        "😀😀😀😀😀😀😀😀😀😀😀😀",
    ];

    [Fact]
    public async Task No_form_answers_bad_input_with_an_error_of_ours()
    {
        await using var bench = await OpenAsync();
        await bench.MemberAsync();
        using var stranger = bench.Site.CreateBrowser();
        using var member = await bench.SignedInBrowserAsync();
        foreach (var (address, form, fields) in Forms)
        {
            var browser = form == "profile" ? member : stranger;
            var page = await browser.GetStringAsync(address);
            foreach (var value in Values)
            {
                using var answer = await browser.SendFormAsync(
                    address,
                    page,
                    form,
                    [.. fields.Select(field => (field, value))]
                );

                ((int)answer.StatusCode).ShouldBeInRange(200, 499, $"{form}: {value[..Math.Min(20, value.Length)]}");
            }
        }
    }

    [Fact]
    public async Task Missing_and_repeated_fields_are_a_refusal()
    {
        await using var bench = await OpenAsync();
        using var browser = bench.Site.CreateBrowser();

        using var missing = await browser.SubmitAsync("/account/sign-up", "sign-up");
        using var repeated = await browser.SubmitAsync(
            "/account/sign-up",
            "sign-up",
            ("email", "a@example.com"),
            ("email", "b@example.com")
        );

        missing.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        ((int)repeated.StatusCode).ShouldBeInRange(400, 499);
    }

    [Theory]
    [InlineData("/account/sign-up", HttpStatusCode.BadRequest)]
    [InlineData("/account/sign-in", HttpStatusCode.BadRequest)]
    [InlineData("/account/forgot-password", HttpStatusCode.BadRequest)]
    [InlineData("/account/reset-password/abc", HttpStatusCode.Gone)]
    [InlineData("/account/confirm-email/abc", HttpStatusCode.Gone)]
    public async Task Post_without_the_antiforgery_token_is_refused(string address, HttpStatusCode status)
    {
        await using var bench = await OpenAsync();
        using var browser = bench.Site.CreateBrowser();
        var form = address.Split('/')[2];

        using var answer = await browser.PostAsync(address, new FormUrlEncodedContent([new("_handler", form)]));

        answer.StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task Form_without_a_good_token_comes_again_with_all_but_the_password()
    {
        await using var bench = await OpenAsync();
        using var browser = bench.Site.CreateBrowser();
        var typed = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["_handler"] = "sign-up",
            ["name"] = "Ada Lovelace",
            ["email"] = "ada@example.com",
            ["password"] = AccountBench.Password,
            ["organization"] = "Engines",
            ["timeZone"] = "Europe/Paris",
        };

        using var answer = await browser.PostAsync("/account/sign-up", new FormUrlEncodedContent(typed));

        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain("press the button once more");
        page.ShouldContain("value=\"Ada Lovelace\"");
        page.ShouldContain("value=\"ada@example.com\"");
        page.ShouldContain("<option value=\"Europe/Paris\" selected");
        page.ShouldNotContain(AccountBench.Password);
        (await bench.MailAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Booking_that_is_not_the_hosts_own_is_not_found()
    {
        await using var bench = await OpenAsync();
        await bench.MemberAsync();
        using var browser = await bench.SignedInBrowserAsync();

        using var answer = await browser.GetAsync($"/app/bookings/{Guid.NewGuid()}");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("There is no such booking");
    }

    [Fact]
    public async Task Signing_out_needs_the_antiforgery_token_and_a_post()
    {
        await using var bench = await OpenAsync();
        await bench.MemberAsync();
        using var browser = await bench.SignedInBrowserAsync();

        using var forged = await browser.PostAsync("/account/sign-out", new FormUrlEncodedContent([]));
        using var followed = await browser.GetAsync("/account/sign-out");
        using var after = await browser.GetAsync("/account/profile");

        forged.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        ((int)followed.StatusCode).ShouldBeInRange(400, 499);
        after.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nnot a form")]
    [InlineData("multipart/form-data", "no boundary")]
    [InlineData("application/x-www-form-urlencoded", "%zz=%zz&=&&&%00")]
    [InlineData("application/json", "{")]
    [InlineData("text/plain", "")]
    public async Task Malformed_form_is_a_bad_request(string contentType, string body)
    {
        await using var bench = await OpenAsync();
        using var browser = bench.Site.CreateBrowser();

        using var signUp = await browser.PostAsync("/account/sign-up", FormPost.Raw(body, contentType));
        using var signOut = await browser.PostAsync("/account/sign-out", FormPost.Raw(body, contentType));

        ((int)signUp.StatusCode).ShouldBeInRange(400, 499);
        ((int)signOut.StatusCode).ShouldBeInRange(200, 499);
    }

    [Fact]
    public async Task Form_of_too_many_fields_is_a_bad_request()
    {
        await using var bench = await OpenAsync();
        using var browser = bench.Site.CreateBrowser();
        var body = string.Join('&', Enumerable.Range(0, 2_000).Select(number => $"f{number}=x"));

        using var answer = await browser.PostAsync(
            "/account/sign-up",
            FormPost.Raw(body, "application/x-www-form-urlencoded")
        );

        ((int)answer.StatusCode).ShouldBeInRange(400, 499);
    }

    private Task<AccountBench> OpenAsync() =>
        AccountBench.OpenAsync(postgres, settings: new() { ["RateLimits:Enabled"] = "false" });
}
