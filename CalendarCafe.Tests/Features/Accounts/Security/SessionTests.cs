using System.Net;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Accounts.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CalendarCafe.Tests.Features.Accounts.Security;

public sealed class SessionTests(TestPostgres postgres)
{
    private const string Settings = "/account/security";

    [Fact]
    public async Task Browser_that_is_signed_out_from_another_is_out_at_the_next_check()
    {
        await using var bench = await OpenAsync();
        using var mine = await bench.SignedInBrowserAsync();
        using var lost = await bench.SignedInBrowserAsync();
        await using var context = await bench.ContextAsync();
        var sessions = await context.AccountSessions.OrderBy(row => row.Id).ToListAsync();

        using var ended = await mine.SubmitAsync(Settings, "session", ("session", sessions[1].Id.ToString()));
        using var after = await lost.GetAsync(Settings);
        using var still = await mine.GetAsync(Settings);

        ended.StatusCode.ShouldBe(HttpStatusCode.OK);
        after.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        still.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Signing_out_everywhere_else_leaves_this_browser_in()
    {
        await using var bench = await OpenAsync();
        using var mine = await bench.SignedInBrowserAsync();
        using var first = await bench.SignedInBrowserAsync();
        using var second = await bench.SignedInBrowserAsync();

        (await mine.SubmitAsync(Settings, "sessions")).Dispose();

        (await first.GetAsync(Settings)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await second.GetAsync(Settings)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await mine.GetStringAsync(Settings)).ShouldContain("You are signed in nowhere else.");
    }

    [Fact]
    public async Task Session_of_somebody_else_cannot_be_ended()
    {
        await using var bench = await OpenAsync();
        var grace = await bench.MemberAsync("grace@example.com");
        using var theirs = await bench.SignedInBrowserAsync("grace@example.com");
        using var mine = await bench.SignedInBrowserAsync();
        await using var context = await bench.ContextAsync();
        var session = await context.AccountSessions.SingleAsync(row => row.AccountId == grace.Id.Value);

        (await mine.SubmitAsync(Settings, "session", ("session", session.Id.ToString()))).Dispose();

        (await theirs.GetAsync(Settings)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_and_not_only_the_cookie()
    {
        await using var bench = await OpenAsync();
        using var browser = await bench.SignedInBrowserAsync();
        var page = await browser.GetStringAsync("/app");
        var token = FormPost
            .HiddenFields(
                page.Replace(
                    "action=\"/account/sign-out\"",
                    "name=\"_handler\" value=\"out\"",
                    StringComparison.Ordinal
                ),
                "out"
            )
            .Single(field => field.Name == "__RequestVerificationToken");

        using var answer = await browser.PostAsync(
            "/account/sign-out",
            new FormUrlEncodedContent([KeyValuePair.Create(token.Name, token.Value)])
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await using var context = await bench.ContextAsync();
        (await context.AccountSessions.SingleAsync()).EndedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task New_password_takes_the_old_one_and_signs_out_the_others()
    {
        await using var bench = await OpenAsync();
        using var mine = await bench.SignedInBrowserAsync();
        using var other = await bench.SignedInBrowserAsync();

        using var refused = await ChangeAsync(mine, "not the password", AccountBench.OtherPassword);
        using var weak = await ChangeAsync(mine, AccountBench.Password, "password1234");
        using var changed = await ChangeAsync(mine, AccountBench.Password, AccountBench.OtherPassword);

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("This is not your password.");
        weak.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await mine.GetAsync(Settings)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await other.GetAsync(Settings)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var again = await bench.SignedInBrowserAsync(password: AccountBench.OtherPassword);
    }

    [Theory]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36", "Chrome", "Linux")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0) Chrome/130.0 Safari/537.36 Edg/130.0", "Edge", "Windows")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1", "Safari", "iPhone")]
    [InlineData("Mozilla/5.0 (Android 15; Mobile; rv:132.0) Gecko/132.0 Firefox/132.0", "Firefox", "Android")]
    [InlineData("curl/8.5", null, null)]
    [InlineData("", null, null)]
    public void Browser_is_told_as_people_know_it(string userAgent, string? name, string? system)
    {
        Browser.Of(userAgent).ShouldBe(new Browser(name, system));
    }

    private static Task<HttpResponseMessage> ChangeAsync(HttpClient browser, string current, string next) =>
        browser.SubmitAsync(Settings, "password", ("currentPassword", current), ("newPassword", next));

    private async Task<AccountBench> OpenAsync()
    {
        var bench = await AccountBench.OpenAsync(
            postgres,
            settings: new() { ["RateLimits:Enabled"] = "false" },
            configure: services =>
                services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.Zero)
        );
        await bench.MemberAsync();
        return bench;
    }
}
