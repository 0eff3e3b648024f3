using System.Net;
using System.Security.Claims;
using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CalendarCafe.Tests.Features.Accounts;

public sealed class AccountPagesTests(TestPostgres postgres)
{
    private static readonly (string, string)[] WholeForm =
    [
        ("name", "Ada Lovelace"),
        ("email", "ada@example.com"),
        ("password", AccountBench.Password),
        ("organization", "Analytical Engines"),
        ("timeZone", "Europe/London"),
    ];

    [Fact]
    public async Task One_signs_up_confirms_signs_in_and_out_without_scripts()
    {
        await using var bench = await AccountBench.OpenAsync(postgres);
        using var browser = bench.Site.CreateBrowser();

        using var signedUp = await browser.SubmitAsync("/account/sign-up", "sign-up", WholeForm);
        var member = await bench.UserAsync("ada@example.com");
        var link =
            $"/account/confirm-email/{await bench.TokenAsync(member.Id.Value, AccountTokenPurpose.ConfirmEmail)}";
        using var confirmed = await browser.SubmitAsync(link, "confirm-email");
        using var signedIn = await browser.SubmitAsync(
            "/account/sign-in?returnUrl=%2Faccount%2Fprofile",
            "sign-in",
            ("email", "ada@example.com"),
            ("password", AccountBench.Password)
        );
        var profile = await browser.GetStringAsync("/account/profile");
        using var signedOut = await browser.SendFormAsync("/account/sign-out", profile, "profile");
        using var after = await browser.GetAsync("/account/profile");

        PathOf(signedUp).ShouldBe("/account/check-mail");
        PathOf(confirmed).ShouldBe("/account/sign-in?note=confirmed");
        PathOf(signedIn).ShouldBe("/account/profile");
        profile.ShouldContain("Ada Lovelace");
        PathOf(signedOut).ShouldBe("/account/sign-in?note=signed-out");
        PathOf(after).ShouldBe("/account/sign-in?returnUrl=%2Faccount%2Fprofile");
    }

    [Fact]
    public async Task Following_a_mailed_link_changes_nothing()
    {
        await using var bench = await AccountBench.OpenAsync(postgres);
        var member = await bench.MemberAsync(isConfirmed: false);
        var confirm = await bench.TokenAsync(member.Id.Value, AccountTokenPurpose.ConfirmEmail);
        var reset = await bench.TokenAsync(member.Id.Value, AccountTokenPurpose.ResetPassword);
        using var browser = bench.Site.CreateBrowser();

        using var confirmPage = await browser.GetAsync($"/account/confirm-email/{confirm}");
        using var resetPage = await browser.GetAsync($"/account/reset-password/{reset}");

        confirmPage.StatusCode.ShouldBe(HttpStatusCode.OK);
        resetPage.StatusCode.ShouldBe(HttpStatusCode.OK);
        resetPage.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        await using var context = await bench.ContextAsync();
        (await context.AccountTokens.CountAsync(row => row.UsedAt == null)).ShouldBe(2);
        (await context.Accounts.SingleAsync()).EmailConfirmed.ShouldBeFalse();
    }

    [Fact]
    public async Task Known_and_new_address_get_answers_that_cannot_be_told_apart()
    {
        await using var bench = await AccountBench.OpenAsync(postgres);
        await bench.MemberAsync();
        using var browser = bench.Site.CreateBrowser();

        using var known = await browser.SubmitAsync("/account/sign-up", "sign-up", WholeForm);
        using var fresh = await browser.SubmitAsync(
            "/account/sign-up",
            "sign-up",
            [.. WholeForm.Where(field => field.Item1 != "email"), ("email", "grace@example.com")]
        );

        PathOf(known).ShouldBe(PathOf(fresh));
        known.StatusCode.ShouldBe(fresh.StatusCode);
        known.Headers.Select(header => header.Key).ShouldBe(fresh.Headers.Select(header => header.Key));
    }

    [Fact]
    public async Task Refused_form_keeps_what_was_typed_but_never_the_password()
    {
        await using var bench = await AccountBench.OpenAsync(postgres);
        using var browser = bench.Site.CreateBrowser();

        using var answer = await browser.SubmitAsync(
            "/account/sign-up",
            "sign-up",
            [.. WholeForm.Where(field => field.Item1 != "email"), ("email", "ada\"><script>")]
        );

        var page = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ShouldContain("Ada Lovelace");
        page.ShouldContain("href=\"/account/sign-up#email\"");
        page.ShouldContain("aria-describedby=\"email-problem\"");
        page.ShouldNotContain(AccountBench.Password);
        page.ShouldNotContain("<script>");
    }

    [Theory]
    [InlineData("/app/bookings?tab=past", "/app/bookings?tab=past")]
    [InlineData("", "/app")]
    [InlineData("https://evil.example", "/app")]
    [InlineData("//evil.example", "/app")]
    [InlineData("/\\evil.example", "/app")]
    [InlineData("https:evil.example", "/app")]
    [InlineData("/\t/evil.example", "/app")]
    [InlineData("javascript:alert(1)", "/app")]
    public async Task Sign_in_goes_on_to_this_site_only(string returnUrl, string expected)
    {
        await using var bench = await AccountBench.OpenAsync(postgres);
        await bench.MemberAsync();
        using var browser = bench.Site.CreateBrowser();

        using var answer = await browser.SubmitAsync(
            $"/account/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}",
            "sign-in",
            ("email", "ada@example.com"),
            ("password", AccountBench.Password)
        );
        using var again = await browser.GetAsync($"/account/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}");

        PathOf(answer).ShouldBe(expected);
        PathOf(again).ShouldBe(expected);
    }

    [Fact]
    public async Task Changing_the_password_ends_the_sessions_of_other_browsers()
    {
        await using var bench = await AccountBench.OpenAsync(
            postgres,
            configure: services =>
                services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.Zero)
        );
        var member = await bench.MemberAsync();
        using var browser = await bench.SignedInBrowserAsync();
        using var before = await browser.GetAsync("/account/profile");

        await bench.ResetAsync(await bench.TokenAsync(member.Id.Value, AccountTokenPurpose.ResetPassword));
        using var after = await browser.GetAsync("/account/profile");

        before.StatusCode.ShouldBe(HttpStatusCode.OK);
        PathOf(after).ShouldStartWith("/account/sign-in");
    }

    [Fact]
    public async Task Unconfirmed_member_can_ask_for_the_mail_again_after_the_right_password()
    {
        await using var bench = await AccountBench.OpenAsync(postgres);
        await bench.MemberAsync(isConfirmed: false);
        using var browser = bench.Site.CreateBrowser();

        using var answer = await browser.SubmitAsync(
            "/account/sign-in",
            "sign-in",
            ("email", "ada@example.com"),
            ("password", AccountBench.Password)
        );
        var page = await answer.Content.ReadAsStringAsync();
        using var resent = await browser.SendFormAsync("/account/sign-in", page, "resend");
        using var forged = await browser.SubmitAsync("/account/sign-in", "resend", ("ticket", "forged"));

        PathOf(resent).ShouldBe("/account/check-mail");
        PathOf(forged).ShouldBe("/account/check-mail");
        (await bench.MailAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Suspended_member_is_out_at_the_next_check()
    {
        await using var bench = await AccountBench.OpenAsync(
            postgres,
            configure: services =>
                services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.Zero)
        );
        await bench.MemberAsync();
        using var browser = await bench.SignedInBrowserAsync();
        var principal = await PrincipalAsync(bench);
        var memberships = bench.Site.Services.GetRequiredService<Memberships>();
        var held = await memberships.StillHoldsAsync(principal, CancellationToken.None);
        await using var context = await bench.ContextAsync();

        await context.Database.ExecuteSqlRawAsync("UPDATE users SET status = 'SUSPENDED'");
        using var after = await browser.GetAsync("/account/profile");

        held.ShouldBeTrue();
        (await memberships.StillHoldsAsync(principal, CancellationToken.None)).ShouldBeFalse();
        PathOf(after).ShouldStartWith("/account/sign-in");
    }

    [Fact]
    public async Task New_role_or_password_ends_what_a_circuit_believed()
    {
        await using var bench = await AccountBench.OpenAsync(postgres);
        var member = await bench.MemberAsync();
        var memberships = bench.Site.Services.GetRequiredService<Memberships>();
        var principal = await PrincipalAsync(bench);
        await using var context = await bench.ContextAsync();

        await context.Database.ExecuteSqlRawAsync("UPDATE users SET role = 'VIEWER'");
        var afterRole = await memberships.StillHoldsAsync(principal, CancellationToken.None);
        principal = await PrincipalAsync(bench);
        await bench.ResetAsync(await bench.TokenAsync(member.Id.Value, AccountTokenPurpose.ResetPassword));
        var afterReset = await memberships.StillHoldsAsync(principal, CancellationToken.None);

        afterRole.ShouldBeFalse();
        afterReset.ShouldBeFalse();
    }

    private static async Task<ClaimsPrincipal> PrincipalAsync(AccountBench bench)
    {
        await using var context = await bench.ContextAsync();
        var account = await context.Accounts.SingleAsync();
        var session = await AccountSessions.StartAsync(
            context,
            account.Id,
            "A browser",
            bench.Site.Clock.GetCurrentInstant(),
            CancellationToken.None
        );
        await context.SaveChangesAsync();
        await using var scope = bench.Site.Services.CreateAsyncScope();
        var principal = await scope
            .ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<Account>>()
            .CreateAsync(account);
        principal.AddIdentity(new([new(MemberClaims.Session, session.Id.ToString())]));
        return principal;
    }

    private static string PathOf(HttpResponseMessage answer)
    {
        var location = answer.Headers.Location.ShouldNotBeNull($"It answered {answer.StatusCode}.");
        return location.IsAbsoluteUri ? location.PathAndQuery : location.OriginalString;
    }
}
