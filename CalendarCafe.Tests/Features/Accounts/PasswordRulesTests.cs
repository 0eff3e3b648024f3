using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Accounts;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CalendarCafe.Tests.Features.Accounts;

public sealed class PasswordRulesTests
{
    // Not as data of a theory: an attribute cannot hold a lone surrogate.
    [Fact]
    public void What_no_keyboard_writes_is_no_password()
    {
        PasswordRules.Read("four plums\uFFFEunder snow").ShouldBeNull();
        PasswordRules.Read("four plums\uD800under snow").ShouldBeNull();
    }

    [Theory]
    [InlineData("password1234")]
    [InlineData("P@ssw0rd2024!")]
    [InlineData("MyPassword123")]
    [InlineData("123456789012")]
    [InlineData("qwertyuiop[]")]
    [InlineData("1q2w3e4r5t6y")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("abcabcabcabcabc")]
    [InlineData("kx7kx7kx7kx7")]
    [InlineData("iloveyou2023!!")]
    [InlineData("abcdefghijklmnop")]
    [InlineData("AdaLovelace1815")]
    [InlineData("ada@example.com")]
    [InlineData("analyticalengines!")]
    public void Password_that_is_guessed_first_is_refused(string password)
    {
        var problem = PasswordRules.Check(
            "password",
            password,
            "Ada Lovelace",
            "ada@example.com",
            "Analytical Engines"
        );

        problem.ShouldBe(new FieldProblem("password", FieldProblemKind.TooCommon));
    }

    [Theory]
    [InlineData("four plums under snow")]
    [InlineData("correct horse battery nail")]
    [InlineData("xK4!mvQ9zr2W")]
    [InlineData("Ünïcödé þröstur ßpáce")]
    [InlineData("雪の下の四つの梅と静かな港")]
    public void Password_that_takes_long_to_guess_is_taken(string password)
    {
        PasswordRules.Check("password", password, "Ada Lovelace", "ada@example.com").ShouldBeNull();
    }

    [Theory]
    [InlineData(11, FieldProblemKind.TooShort)]
    [InlineData(12, null)]
    [InlineData(128, null)]
    [InlineData(129, FieldProblemKind.TooLong)]
    [InlineData(10_000, FieldProblemKind.TooLong)]
    public void Length_is_counted_in_characters_from_12_to_128(int length, object? kind)
    {
        var password = string.Concat(Enumerable.Range(0, length).Select(index => (char)('一' + (index * 7 % 2_000))));

        var problem = PasswordRules.Check("password", password);

        ((object?)problem?.Kind).ShouldBe(kind);
    }

    [Fact]
    public void Same_letters_typed_on_two_keyboards_are_one_password()
    {
        PasswordRules.Read("cafe\u0301 am Morgen").ShouldBe(PasswordRules.Read("café am Morgen"));
    }

    [Fact]
    public void Passwords_are_hashed_slowly()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.AddAccounts();

        using var services = builder.Services.BuildServiceProvider();

        services
            .GetRequiredService<IOptions<PasswordHasherOptions>>()
            .Value.IterationCount.ShouldBeGreaterThanOrEqualTo(600_000);
        services.GetRequiredService<IPasswordHasher<Account>>().ShouldBeOfType<PasswordHasher<Account>>();
    }
}
