using CalendarCafe.Domain.Notifications;
using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CalendarCafe.Tests.Features.Accounts;

public sealed class AccountLinksTests(TestPostgres postgres)
{
    [Fact]
    public async Task Database_holds_only_the_hash()
    {
        await using var bench = await AccountBench.OpenAsync(postgres);
        var member = await bench.MemberAsync();

        var token = await bench.TokenAsync(member.Id.Value, AccountTokenPurpose.ResetPassword);

        SecretToken.TryHash(token, out var hash).ShouldBeTrue();
        await using var context = await bench.ContextAsync();
        var row = await context.AccountTokens.SingleAsync(row => row.UsedAt == null);
        row.Hash.ShouldBe(hash);
    }

    [Fact]
    public async Task Link_changes_the_password_once()
    {
        await using var bench = await AccountBench.OpenAsync(postgres);
        var member = await bench.MemberAsync();
        var token = await bench.TokenAsync(member.Id.Value, AccountTokenPurpose.ResetPassword);

        var first = await bench.ResetAsync(token);
        var second = await bench.ResetAsync(token, AccountBench.Password);

        first.ShouldBeOfType<ResetPasswordResult.Changed>();
        second.ShouldBeOfType<ResetPasswordResult.LinkIsDead>();
        (await bench.SignInAsync()).ShouldBeOfType<SignInResult.Refused>();
        (await bench.SignInAsync(password: AccountBench.OtherPassword)).ShouldBeOfType<SignInResult.SignedIn>();
        (await bench.MailAsync())[^1].Kind.ShouldBe(NotificationKind.AccountNotice);
    }

    [Fact]
    public async Task Of_many_who_use_one_link_at_once_one_succeeds()
    {
        await using var bench = await AccountBench.OpenAsync(postgres);
        var member = await bench.MemberAsync();
        var token = await bench.TokenAsync(member.Id.Value, AccountTokenPurpose.ResetPassword);

        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => bench.ResetAsync(token)));

        results.Count(result => result is ResetPasswordResult.Changed).ShouldBe(1);
    }

    [Fact]
    public async Task Refused_password_leaves_the_link_alive()
    {
        await using var bench = await AccountBench.OpenAsync(postgres);
        var member = await bench.MemberAsync();
        var token = await bench.TokenAsync(member.Id.Value, AccountTokenPurpose.ResetPassword);

        var refused = await bench.ResetAsync(token, "adalovelace1815");
        var changed = await bench.ResetAsync(token);

        refused.ShouldBeOfType<ResetPasswordResult.Invalid>();
        changed.ShouldBeOfType<ResetPasswordResult.Changed>();
    }

    [Fact]
    public async Task Link_is_dead_after_its_hour()
    {
        await using var bench = await AccountBench.OpenAsync(postgres);
        var member = await bench.MemberAsync();
        var token = await bench.TokenAsync(member.Id.Value, AccountTokenPurpose.ResetPassword);
        bench.Site.Clock.AdvanceHours(1);

        var result = await bench.ResetAsync(token);

        result.ShouldBeOfType<ResetPasswordResult.LinkIsDead>();
    }

    [Fact]
    public async Task Link_for_one_purpose_serves_no_other()
    {
        await using var bench = await AccountBench.OpenAsync(postgres);
        var member = await bench.MemberAsync(isConfirmed: false);
        var token = await bench.TokenAsync(member.Id.Value, AccountTokenPurpose.ConfirmEmail);

        var result = await bench.ResetAsync(token);

        result.ShouldBeOfType<ResetPasswordResult.LinkIsDead>();
    }

    [Fact]
    public async Task Newer_link_kills_the_older()
    {
        await using var bench = await AccountBench.OpenAsync(postgres);
        var member = await bench.MemberAsync();
        var older = await bench.TokenAsync(member.Id.Value, AccountTokenPurpose.ResetPassword);
        var newer = await bench.TokenAsync(member.Id.Value, AccountTokenPurpose.ResetPassword);

        var byOlder = await bench.ResetAsync(older);
        var byNewer = await bench.ResetAsync(newer);

        byOlder.ShouldBeOfType<ResetPasswordResult.LinkIsDead>();
        byNewer.ShouldBeOfType<ResetPasswordResult.Changed>();
    }

    [Fact]
    public async Task Owner_of_the_mailbox_wins_over_a_stranger_who_signed_up_with_it_first()
    {
        await using var bench = await AccountBench.OpenAsync(postgres);
        var member = await bench.MemberAsync(isConfirmed: false);
        var strangersLink = await bench.TokenAsync(member.Id.Value, AccountTokenPurpose.ConfirmEmail);
        var ownersLink = await bench.TokenAsync(member.Id.Value, AccountTokenPurpose.ResetPassword);

        await bench.ResetAsync(ownersLink);
        var confirmed = await bench
            .Site.Services.GetRequiredService<ConfirmEmail>()
            .ExecuteAsync(strangersLink, AccountBench.NewVisitor(), CancellationToken.None);

        confirmed.ShouldBeOfType<ConfirmEmailResult.LinkIsDead>();
        (await bench.SignInAsync()).ShouldBeOfType<SignInResult.Refused>();
        (await bench.SignInAsync(password: AccountBench.OtherPassword)).ShouldBeOfType<SignInResult.SignedIn>();
    }

    [Fact]
    public async Task Forgotten_password_answers_alike_for_all_and_mails_only_the_known()
    {
        await using var bench = await AccountBench.OpenAsync(postgres);
        await bench.MemberAsync();

        var known = await bench.ForgetAsync("Ada@example.com");
        var unknown = await bench.ForgetAsync("nobody@example.com");

        known.ShouldBe(unknown);
        var mail = (await bench.MailAsync())[^1];
        (mail.Kind, mail.Recipient).ShouldBe((NotificationKind.PasswordReset, "ada@example.com"));
        mail.TextBody.ShouldContain("{{link:reset-password}}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("\0")]
    [InlineData("ééééééééééééééééééééééééééééééééééééééééééé")]
    [InlineData("!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void Text_that_is_no_token_has_no_hash(string text)
    {
        SecretToken.TryHash(text, out _).ShouldBeFalse();
    }

    [Fact]
    public void Token_is_found_by_its_text()
    {
        var token = SecretToken.New();

        SecretToken.TryHash(token.Text, out var hash).ShouldBeTrue();

        hash.ShouldBe(token.Hash);
        token.Text.Length.ShouldBe(43);
    }
}
