using System.Net;
using CalendarCafe.Domain.Compliance;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Accounts.Passkeys;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Tests.Features.Accounts.Security;

public sealed class PasskeyTests(TestPostgres postgres)
{
    [Fact]
    public async Task Passkey_opens_the_door_without_password_or_code()
    {
        await using var bench = await OpenAsync();
        using var passkey = new ASoftPasskey();
        using var mine = await bench.SignedInBrowserAsync();
        await mine.AddPasskeyAsync(passkey);
        await TurnSecondFactorOnAsync(bench);
        using var browser = bench.Site.CreateBrowser();

        using var answer = await browser.SignInByAsync(passkey);
        using var page = await browser.GetAsync("/account/profile");

        (await answer.Content.ReadAsStringAsync()).ShouldBe("""{"location":"/app"}""");
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        await using var context = await bench.ContextAsync();
        (await context.AccountSessions.CountAsync()).ShouldBe(2);
        (await context.AccountPasskeys.SingleAsync()).LastUsedAt.ShouldBe(bench.Site.Clock.GetCurrentInstant());
        (await context.AuditLogs.AcrossTenants().CountAsync(row => row.Action == AuditAction.Login)).ShouldBe(2);
    }

    [Fact]
    public async Task Same_answer_opens_the_door_once()
    {
        await using var bench = await OpenAsync();
        using var passkey = new ASoftPasskey();
        using var mine = await bench.SignedInBrowserAsync();
        await mine.AddPasskeyAsync(passkey);
        using var thief = new ABareBrowser(bench.Site);
        var token = await thief.OpenAsync("/account/sign-in");
        using var asked = await thief.PostAsync(PasskeyEndpoints.SignInQuestion, token);
        var signed = passkey.Show(await asked.Content.ReadAsStringAsync());
        var kept = thief.Cookies;
        bench.Site.Clock.AdvanceSeconds(1);

        using var first = await thief.PostAsync(PasskeyEndpoints.SignInPath, token, ("credential", signed));
        thief.Cookies = kept;
        using var second = await thief.PostAsync(PasskeyEndpoints.SignInPath, token, ("credential", signed));

        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        second.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Answer_to_another_browsers_question_opens_nothing()
    {
        await using var bench = await OpenAsync();
        using var passkey = new ASoftPasskey();
        using var mine = await bench.SignedInBrowserAsync();
        await mine.AddPasskeyAsync(passkey);
        using var asked = bench.Site.CreateBrowser();
        using var other = bench.Site.CreateBrowser();
        var question = await asked.AskToSignInAsync();
        await other.AskToSignInAsync();

        using var withItsOwn = await other.AnswerAsync(passkey.Show(question));
        using var withNone = await bench.Site.CreateBrowser().AnswerAsync(passkey.Show(question));

        withItsOwn.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        withNone.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Answer_comes_too_late_after_five_minutes()
    {
        await using var bench = await OpenAsync();
        using var passkey = new ASoftPasskey();
        using var mine = await bench.SignedInBrowserAsync();
        await mine.AddPasskeyAsync(passkey);
        using var browser = bench.Site.CreateBrowser();
        var answer = passkey.Show(await browser.AskToSignInAsync());
        bench.Site.Clock.AdvanceMinutes(5);

        using var late = await browser.AnswerAsync(answer);

        late.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await late.Content.ReadAsStringAsync()).ShouldContain("took too long");
    }

    [Theory]
    [InlineData("UPDATE users SET status = 'SUSPENDED'")]
    [InlineData("UPDATE users SET status = 'INACTIVE'")]
    [InlineData("UPDATE users SET deleted_at = now()")]
    [InlineData("UPDATE organizations SET deleted_at = now()")]
    [InlineData("UPDATE accounts SET email_confirmed = false")]
    public async Task Who_may_not_sign_in_may_not_by_passkey_either(string statement)
    {
        await using var bench = await OpenAsync();
        using var passkey = new ASoftPasskey();
        using var mine = await bench.SignedInBrowserAsync();
        await mine.AddPasskeyAsync(passkey);
        await using var context = await bench.ContextAsync();
        await context.Database.ExecuteSqlRawAsync(statement);

        using var answer = await bench.Site.CreateBrowser().SignInByAsync(passkey);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await context.AccountSessions.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Passkey_of_another_page_or_that_knows_no_owner_is_not_taken()
    {
        await using var bench = await OpenAsync();
        using var elsewhere = new ASoftPasskey { Origin = "http://localhost.example" };
        using var careless = new ASoftPasskey { KnowsItsOwner = false };
        using var browser = await bench.SignedInBrowserAsync();

        using var first = await AnswerAsync(browser, elsewhere);
        using var second = await AnswerAsync(browser, careless);

        first.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        second.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await using var context = await bench.ContextAsync();
        (await context.AccountPasskeys.CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Passkey_is_made_only_for_who_knows_the_password()
    {
        await using var bench = await OpenAsync();
        using var browser = await bench.SignedInBrowserAsync();

        using var wrong = await browser.AskToMakeAsync(password: "not the password");
        using var nameless = await browser.AskToMakeAsync(name: " ");
        using var unasked = await browser.AddAsync("{}");

        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await wrong.Content.ReadAsStringAsync()).ShouldContain("This is not your password.");
        nameless.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        unasked.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Passkey_that_was_asked_for_one_account_is_not_added_to_another()
    {
        await using var bench = await OpenAsync();
        await bench.MemberAsync("grace@example.com");
        using var passkey = new ASoftPasskey();
        using var browser = new ABareBrowser(bench.Site);
        await browser.SignInAsync("ada@example.com");
        var token = await browser.OpenAsync(PasskeySteps.Settings);
        using var asked = await browser.PostAsync(
            PasskeyEndpoints.Question,
            token,
            ("passkeyName", "Laptop"),
            ("passkeyPassword", AccountBench.Password)
        );
        var made = passkey.Make(await asked.Content.ReadAsStringAsync());
        await browser.SignInAsync("grace@example.com");
        token = await browser.OpenAsync(PasskeySteps.Settings);

        using var added = await browser.PostAsync(
            PasskeyEndpoints.Path,
            token,
            ("passkeyName", "Laptop"),
            ("credential", made)
        );

        added.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Removed_passkey_opens_nothing_and_only_its_owner_with_the_password_removes_it()
    {
        await using var bench = await OpenAsync();
        await bench.MemberAsync("grace@example.com");
        using var passkey = new ASoftPasskey();
        using var mine = await bench.SignedInBrowserAsync();
        using var theirs = await bench.SignedInBrowserAsync("grace@example.com");
        await mine.AddPasskeyAsync(passkey);
        await using var context = await bench.ContextAsync();
        var address = $"/account/security/passkeys/{(await context.AccountPasskeys.SingleAsync()).Id}";

        using var notTheirs = await theirs.GetAsync(address);
        using var renamed = await mine.SubmitAsync(address, "passkey-rename", ("passkeyName", "Blue key"));
        using var wrong = await mine.SubmitAsync(address, "passkey-remove", ("removePassword", "not the password"));
        using var removed = await mine.SubmitAsync(
            address,
            "passkey-remove",
            ("removePassword", AccountBench.Password)
        );
        using var after = await bench.Site.CreateBrowser().SignInByAsync(passkey);

        notTheirs.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await renamed.Content.ReadAsStringAsync()).ShouldContain("Blue key");
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        removed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        after.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await bench.MailAsync())
            .Select(mail => mail.Subject)
            .ShouldBeSubsetOf([
                "Confirm your address for CalendarCafe",
                "A passkey was added at CalendarCafe",
                "A passkey was removed at CalendarCafe",
            ]);
    }

    [Fact]
    public async Task Question_needs_the_token_of_the_page()
    {
        await using var bench = await OpenAsync();
        using var browser = bench.Site.CreateBrowser();

        using var answer = await browser.PostAsync(
            PasskeyEndpoints.SignInQuestion,
            new FormUrlEncodedContent([KeyValuePair.Create("keep", "true")])
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"id":1}""")]
    [InlineData("""{"id":"\ud800","rawId":"","type":"","response":{}}""")]
    public async Task What_is_no_answer_is_refused(string answer)
    {
        await using var bench = await OpenAsync();
        using var browser = bench.Site.CreateBrowser();
        await browser.AskToSignInAsync();

        using var refused = await browser.AnswerAsync(answer);

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    private static async Task<HttpResponseMessage> AnswerAsync(HttpClient browser, ASoftPasskey passkey)
    {
        using var asked = await browser.AskToMakeAsync();
        return await browser.AddAsync(passkey.Make(await asked.Content.ReadAsStringAsync()));
    }

    private static async Task TurnSecondFactorOnAsync(AccountBench bench)
    {
        await using var context = await bench.ContextAsync();
        await context.Accounts.ExecuteUpdateAsync(row => row.SetProperty(account => account.TwoFactorEnabled, true));
    }

    private async Task<AccountBench> OpenAsync()
    {
        var bench = await AccountBench.OpenAsync(postgres, settings: new() { ["RateLimits:Enabled"] = "false" });
        await bench.MemberAsync();
        return bench;
    }
}
