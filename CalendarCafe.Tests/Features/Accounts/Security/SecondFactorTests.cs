using System.Net;
using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Tests.Support;

namespace CalendarCafe.Tests.Features.Accounts.Security;

public sealed class SecondFactorTests(TestPostgres postgres)
{
    private const string Settings = "/account/security";

    [Fact]
    public async Task Password_alone_opens_nothing_once_the_second_factor_is_on()
    {
        await using var bench = await AccountBench.OpenAsync(postgres);
        var (_, key) = await SetUpAsync(bench);
        using var browser = bench.Site.CreateBrowser();

        using var first = await EnterPasswordAsync(browser);
        using var inBetween = await browser.GetAsync("/app");
        using var second = await EnterCodeAsync(browser, AnAuthenticator.NextCode(key));
        using var after = await browser.GetAsync(Settings);

        PathOf(first).ShouldStartWith("/account/sign-in/code");
        PathOf(inBetween).ShouldStartWith("/account/sign-in?");
        PathOf(second).ShouldBe("/app");
        after.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Code_opens_the_door_once()
    {
        await using var bench = await AccountBench.OpenAsync(postgres);
        var (_, key) = await SetUpAsync(bench);
        var code = AnAuthenticator.NextCode(key);
        using var mine = bench.Site.CreateBrowser();
        using var theirs = bench.Site.CreateBrowser();
        (await EnterPasswordAsync(mine)).Dispose();
        (await EnterPasswordAsync(theirs)).Dispose();

        using var first = await EnterCodeAsync(mine, code);
        using var second = await EnterCodeAsync(theirs, code);

        first.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        second.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Recovery_code_opens_the_door_once_however_it_is_typed()
    {
        await using var bench = await AccountBench.OpenAsync(postgres);
        var (codes, _) = await SetUpAsync(bench);
        var typed = codes[3].Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant();
        using var browser = bench.Site.CreateBrowser();
        using var other = bench.Site.CreateBrowser();
        (await EnterPasswordAsync(browser)).Dispose();
        (await EnterPasswordAsync(other)).Dispose();

        using var first = await EnterCodeAsync(browser, typed);
        using var second = await EnterCodeAsync(other, codes[3]);

        PathOf(first).ShouldBe("/app");
        second.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await browser.GetStringAsync(Settings)).ShouldContain("9 recovery codes are left");
    }

    [Fact]
    public async Task Codes_and_the_secret_are_not_in_the_database_as_they_are()
    {
        await using var bench = await AccountBench.OpenAsync(postgres);
        var (codes, key) = await SetUpAsync(bench);
        await using var context = await bench.ContextAsync();

        var kept = string.Join(' ', context.UserTokens.Select(token => token.Value));

        kept.ShouldNotBeEmpty();
        kept.ShouldNotContain(key);
        codes.ShouldAllBe(code => !kept.Contains(code, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("")]
    [InlineData("000000")]
    [InlineData("12345")]
    [InlineData("AAAA-AAAA-AAAA-AAAA")]
    [InlineData("\ud800\0")]
    public async Task Wrong_code_is_refused_and_ten_lock_the_account(string code)
    {
        await using var bench = await AccountBench.OpenAsync(
            postgres,
            settings: new() { ["RateLimits:Enabled"] = "false" }
        );
        var (codes, _) = await SetUpAsync(bench);
        using var browser = bench.Site.CreateBrowser();
        (await EnterPasswordAsync(browser)).Dispose();

        for (var attempt = 0; attempt < 10; attempt++)
        {
            using var answer = await EnterCodeAsync(browser, code);
            answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        }

        (await EnterPasswordAsync(bench.Site.CreateBrowser())).StatusCode.ShouldBe(
            code.Contains('-', StringComparison.Ordinal) ? HttpStatusCode.Redirect : HttpStatusCode.UnprocessableEntity
        );
        codes.Count.ShouldBe(10);
    }

    [Fact]
    public async Task Code_without_a_password_before_it_leads_back_to_the_start()
    {
        await using var bench = await AccountBench.OpenAsync(postgres);
        using var browser = bench.Site.CreateBrowser();

        using var answer = await EnterCodeAsync(browser, "123456");

        PathOf(answer).ShouldBe("/account/sign-in?note=lapsed");
    }

    [Fact]
    public async Task Secret_that_no_code_was_entered_of_asks_for_nothing()
    {
        await using var bench = await AccountBench.OpenAsync(postgres);
        await bench.MemberAsync();
        using var browser = await bench.SignedInBrowserAsync();

        (await browser.SubmitAsync(Settings, "factor-begin")).Dispose();
        using var refused = await browser.SubmitAsync(Settings, "factor-confirm", ("code", "000000"));
        using var again = await EnterPasswordAsync(bench.Site.CreateBrowser());

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        PathOf(again).ShouldBe("/app");
    }

    [Fact]
    public async Task Turning_it_off_takes_the_password_and_tells_by_mail()
    {
        await using var bench = await AccountBench.OpenAsync(postgres);
        var (codes, _) = await SetUpAsync(bench);
        using var browser = bench.Site.CreateBrowser();
        (await EnterPasswordAsync(browser)).Dispose();
        (await EnterCodeAsync(browser, codes[0])).Dispose();

        using var refused = await browser.SubmitAsync(Settings, "factor-off", ("offPassword", "not the password"));
        using var done = await browser.SubmitAsync(Settings, "factor-off", ("offPassword", AccountBench.Password));
        using var again = await EnterPasswordAsync(bench.Site.CreateBrowser());

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        done.StatusCode.ShouldBe(HttpStatusCode.OK);
        PathOf(again).ShouldBe("/app");
        (await bench.MailAsync()).ShouldContain(mail => mail.Subject.Contains("is off", StringComparison.Ordinal));
    }

    private static async Task<(IReadOnlyList<string> Codes, string Key)> SetUpAsync(AccountBench bench)
    {
        await bench.MemberAsync();
        using var browser = await bench.SignedInBrowserAsync();
        using var begun = await browser.SubmitAsync(Settings, "factor-begin");
        var key = AnAuthenticator.KeyIn(await begun.Content.ReadAsStringAsync());
        using var confirmed = await browser.SubmitAsync(
            Settings,
            "factor-confirm",
            ("code", AnAuthenticator.Code(key))
        );
        var codes = AnAuthenticator.RecoveryCodesIn(await confirmed.Content.ReadAsStringAsync());
        codes.Count.ShouldBe(10);
        codes.ShouldAllBe(code => RecoveryCode.Read(code) == code);
        return (codes, key);
    }

    private static Task<HttpResponseMessage> EnterPasswordAsync(HttpClient browser) =>
        browser.SubmitAsync(
            "/account/sign-in",
            "sign-in",
            ("email", "ada@example.com"),
            ("password", AccountBench.Password)
        );

    private static Task<HttpResponseMessage> EnterCodeAsync(HttpClient browser, string code) =>
        browser.SubmitAsync("/account/sign-in/code", "code", ("code", code));

    private static string PathOf(HttpResponseMessage answer)
    {
        var location = answer.Headers.Location.ShouldNotBeNull($"It answered {answer.StatusCode}.");
        return location.IsAbsoluteUri ? location.PathAndQuery : location.OriginalString;
    }
}
