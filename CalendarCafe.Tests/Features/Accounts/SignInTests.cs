using System.Diagnostics;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SignInResult = CalendarCafe.Web.Features.Accounts.SignInResult;

namespace CalendarCafe.Tests.Features.Accounts;

public sealed class SignInTests(TestPostgres postgres)
{
    private static readonly Dictionary<string, string> NoLimits = new() { ["RateLimits:Enabled"] = "false" };

    [Fact]
    public async Task Right_password_signs_in_however_the_address_is_written()
    {
        await using var bench = await AccountBench.OpenAsync(postgres);
        var member = await bench.MemberAsync();

        var result = await bench.SignInAsync(" ADA@Example.com ");

        result.ShouldBeOfType<SignInResult.SignedIn>().Account.Id.ShouldBe(member.Id.Value);
        (await bench.UserAsync("ada@example.com")).LastLoginAt.ShouldBe(bench.Site.Clock.GetCurrentInstant());
    }

    [Theory]
    [InlineData("nobody@example.com", AccountBench.Password)]
    [InlineData("ada@example.com", AccountBench.OtherPassword)]
    [InlineData("ada@example.com", "")]
    [InlineData("ada@example.com", "\ud800")]
    [InlineData("ada@exa\0mple.com", AccountBench.Password)]
    [InlineData("", "")]
    public async Task Everything_wrong_is_refused_alike(string email, string password)
    {
        await using var bench = await AccountBench.OpenAsync(postgres);
        await bench.MemberAsync();

        var result = await bench.SignInAsync(email, password);

        result.ShouldBeOfType<SignInResult.Refused>();
    }

    [Fact]
    public async Task Address_with_unusual_letters_can_be_locked_and_opened_too()
    {
        await using var bench = await AccountBench.OpenAsync(postgres, settings: NoLimits);
        var address = "o'hara+{x}@example.com";
        await bench.MemberAsync(address);
        await bench.SignInAsync(address, AccountBench.OtherPassword);

        var result = await bench.SignInAsync(address);

        result.ShouldBeOfType<SignInResult.SignedIn>();
    }

    [Fact]
    public async Task Ten_failures_lock_the_account_and_the_answer_does_not_say_so()
    {
        await using var bench = await AccountBench.OpenAsync(postgres, settings: NoLimits);
        await bench.MemberAsync();
        for (var failure = 0; failure < 10; failure++)
        {
            (await bench.SignInAsync(password: AccountBench.OtherPassword)).ShouldBeOfType<SignInResult.Refused>();
        }

        var result = await bench.SignInAsync();

        result.ShouldBeOfType<SignInResult.Refused>();
    }

    [Fact]
    public async Task Guessing_at_once_gets_no_more_than_ten_tries()
    {
        await using var bench = await AccountBench.OpenAsync(postgres);
        await bench.MemberAsync();
        await Task.WhenAll(
            Enumerable.Range(0, 12).Select(_ => bench.SignInAsync(password: AccountBench.OtherPassword))
        );

        var result = await bench.SignInAsync();

        result.ShouldBeOfType<SignInResult.Refused>();
    }

    [Fact]
    public async Task Fifty_first_try_of_a_visitor_within_a_quarter_of_an_hour_is_put_off()
    {
        await using var bench = await AccountBench.OpenAsync(postgres);
        var visitor = AccountBench.NewVisitor();
        for (var number = 0; number < 50; number++)
        {
            await bench.SignInAsync($"nobody{number}@example.com", visitor: visitor);
        }

        var result = await bench.SignInAsync("nobody@example.com", visitor: visitor);

        result.ShouldBeOfType<SignInResult.TooManyTries>();
    }

    [Fact]
    public async Task Unconfirmed_address_cannot_sign_in_and_only_the_right_password_learns_why()
    {
        await using var bench = await AccountBench.OpenAsync(postgres);
        var member = await bench.MemberAsync(isConfirmed: false);

        var wrong = await bench.SignInAsync(password: AccountBench.OtherPassword);
        var right = await bench.SignInAsync();

        wrong.ShouldBeOfType<SignInResult.Refused>();
        right.ShouldBeOfType<SignInResult.NotConfirmed>().AccountId.ShouldBe(member.Id.Value);
    }

    [Theory]
    [InlineData("UPDATE users SET status = 'SUSPENDED'")]
    [InlineData("UPDATE users SET status = 'INACTIVE'")]
    [InlineData("UPDATE users SET deleted_at = now()")]
    [InlineData("UPDATE organizations SET deleted_at = now()")]
    public async Task Who_may_not_use_the_site_is_refused_like_a_wrong_password(string change)
    {
        await using var bench = await AccountBench.OpenAsync(postgres);
        await bench.MemberAsync();
        await using var context = await bench.ContextAsync();
        await context.Database.ExecuteSqlRawAsync(change);

        var result = await bench.SignInAsync();

        result.ShouldBeOfType<SignInResult.Refused>();
    }

    [Fact]
    public async Task Unknown_address_takes_as_long_as_a_wrong_password()
    {
        await using var bench = await AccountBench.OpenAsync(
            postgres,
            settings: NoLimits,
            configure: services =>
                services.Configure<PasswordHasherOptions>(options => options.IterationCount = 100_000)
        );
        await bench.MemberAsync();
        await bench.SignInAsync("warm@example.com");

        var wrong = await FastestAsync(() => bench.SignInAsync(password: AccountBench.OtherPassword));
        var unknown = await FastestAsync(() => bench.SignInAsync("nobody@example.com"));

        unknown.ShouldBeGreaterThan(wrong * 0.5);
    }

    private static async Task<double> FastestAsync(Func<Task> act)
    {
        var fastest = double.MaxValue;
        for (var run = 0; run < 5; run++)
        {
            var watch = Stopwatch.StartNew();
            await act();
            fastest = Math.Min(fastest, watch.Elapsed.TotalMilliseconds);
        }

        return fastest;
    }
}
