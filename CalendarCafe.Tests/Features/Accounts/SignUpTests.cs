using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Notifications;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Accounts;
using CalendarCafe.Web.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CalendarCafe.Tests.Features.Accounts;

public sealed class SignUpTests(TestPostgres postgres)
{
    [Fact]
    public async Task Sign_up_makes_everything_that_one_needs_to_be_booked()
    {
        await using var bench = await AccountBench.OpenAsync(postgres);

        var result = await bench.SignUpAsync(AccountBench.Form("Ada@Example.COM"));

        result.ShouldBeOfType<SignUpResult.CheckMail>();
        await using var context = await bench.ContextAsync();
        var organization = await context.Organizations.SingleAsync();
        var user = await context.Users.AcrossTenants().SingleAsync();
        var account = await context.Accounts.SingleAsync();
        var schedule = await context.AvailabilitySchedules.AcrossTenants().Include(row => row.Slots).SingleAsync();
        var eventType = await context.EventTypes.AcrossTenants().SingleAsync();
        organization.Slug.ShouldBe("analytical-engines");
        (user.Email, user.Slug, user.Role).ShouldBe(("ada@example.com", "ada-lovelace", Role.Owner));
        (account.Id, account.Email, account.EmailConfirmed).ShouldBe((user.Id.Value, user.Email, false));
        (schedule.TimeZone, schedule.IsDefault, schedule.UserId).ShouldBe(("Europe/London", true, user.Id));
        schedule.Slots.Count(slot => slot.Start == MinuteOfDay.At(9) && slot.End == MinuteOfDay.At(17)).ShouldBe(5);
        (eventType.Name, eventType.Slug, eventType.OwnerUserId).ShouldBe(("30 Minute Meeting", "30min", user.Id));
    }

    [Fact]
    public async Task Confirmation_goes_through_the_outbox_and_stores_no_link()
    {
        await using var bench = await AccountBench.OpenAsync(postgres);

        await bench.SignUpAsync(AccountBench.Form());

        var mail = (await bench.MailAsync()).ShouldHaveSingleItem();
        (mail.Kind, mail.Recipient).ShouldBe((NotificationKind.EmailConfirmation, "ada@example.com"));
        mail.TextBody.ShouldContain("{{link:confirm-email}}");
        mail.HtmlBody.ShouldNotBeNull().ShouldContain("href=\"{{link:confirm-email}}\"");
        mail.TextBody.ShouldNotContain("Ada");
    }

    [Fact]
    public async Task Address_that_has_an_account_gets_the_same_answer_and_nothing_of_it_changes()
    {
        await using var bench = await AccountBench.OpenAsync(postgres);
        var before = await bench.MemberAsync();

        var result = await bench.SignUpAsync(
            AccountBench.Form("ADA@example.com") with
            {
                Name = "Mallory",
                Password = AccountBench.OtherPassword,
            }
        );

        result.ShouldBeOfType<SignUpResult.CheckMail>();
        await using var context = await bench.ContextAsync();
        (await context.Organizations.CountAsync()).ShouldBe(1);
        (await context.Accounts.CountAsync()).ShouldBe(1);
        (await bench.UserAsync("ada@example.com")).Name.ShouldBe(before.Name);
        (await bench.SignInAsync(password: AccountBench.OtherPassword)).ShouldBeOfType<SignInResult.Refused>();
        (await bench.SignInAsync()).ShouldBeOfType<SignInResult.SignedIn>();
        (await bench.MailAsync())[^1].Kind.ShouldBe(NotificationKind.AccountNotice);
    }

    [Fact]
    public async Task Of_many_sign_ups_with_one_address_at_once_one_makes_an_account_and_all_answer_alike()
    {
        await using var bench = await AccountBench.OpenAsync(postgres);

        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => bench.SignUpAsync(AccountBench.Form())));

        results.ShouldAllBe(result => result is SignUpResult.CheckMail);
        await using var context = await bench.ContextAsync();
        (await context.Accounts.CountAsync()).ShouldBe(1);
        (await context.Organizations.CountAsync()).ShouldBe(1);
        (await context.EventTypes.AcrossTenants().CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Organisations_of_one_name_get_different_slugs_even_at_once()
    {
        await using var bench = await AccountBench.OpenAsync(postgres);

        await Task.WhenAll(
            Enumerable.Range(0, 4).Select(number => bench.SignUpAsync(AccountBench.Form($"ada{number}@example.com")))
        );

        await using var context = await bench.ContextAsync();
        var slugs = await context.Organizations.Select(row => row.Slug).ToListAsync();
        slugs.Count.ShouldBe(4);
        slugs.Distinct().Count().ShouldBe(4);
    }

    [Theory]
    [InlineData("name", null, FieldProblemKind.Required)]
    [InlineData("name", "\0\u202e(half)", FieldProblemKind.Required)]
    [InlineData("email", " ", FieldProblemKind.Required)]
    [InlineData("email", "ada", FieldProblemKind.NotAnEmailAddress)]
    [InlineData("email", "ada\0@example.com", FieldProblemKind.NotAnEmailAddress)]
    [InlineData("password", null, FieldProblemKind.Required)]
    [InlineData("password", "plum snow", FieldProblemKind.TooShort)]
    [InlineData("password", "four plums (half) under snow", FieldProblemKind.Unreadable)]
    [InlineData("password", "Password2024!", FieldProblemKind.TooCommon)]
    [InlineData("timeZone", "", FieldProblemKind.Required)]
    [InlineData("timeZone", "Europe/Atlantis", FieldProblemKind.NotATimeZone)]
    [InlineData("timeZone", "UTC+05:30", FieldProblemKind.NotATimeZone)]
    public async Task Bad_field_is_named_and_nothing_is_made(string field, string? value, object kind)
    {
        await using var bench = await AccountBench.OpenAsync(postgres);
        var form = AccountBench.Form();
        // Half of a surrogate pair, which an attribute cannot hold.
        value = value?.Replace("(half)", "\ud800", StringComparison.Ordinal);

        var result = await bench.SignUpAsync(
            field switch
            {
                "name" => form with { Name = value },
                "email" => form with { Email = value },
                "password" => form with { Password = value },
                _ => form with { TimeZone = value },
            }
        );

        var problem = result.ShouldBeOfType<SignUpResult.Invalid>().Problems.ShouldHaveSingleItem();
        (problem.Field, (object)problem.Kind).ShouldBe((field, kind));
        await using var context = await bench.ContextAsync();
        (await context.Organizations.AnyAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Eleventh_sign_up_of_a_visitor_within_an_hour_is_put_off()
    {
        await using var bench = await AccountBench.OpenAsync(postgres);
        var visitor = AccountBench.NewVisitor();
        var signUp = bench.Site.Services.GetRequiredService<SignUp>();
        for (var number = 0; number < 10; number++)
        {
            await signUp.ExecuteAsync(AccountBench.Form($"ada{number}@example.com"), visitor, CancellationToken.None);
        }

        var eleventh = await signUp.ExecuteAsync(AccountBench.Form(), visitor, CancellationToken.None);
        bench.Site.Clock.AdvanceHours(1);
        var later = await signUp.ExecuteAsync(AccountBench.Form(), visitor, CancellationToken.None);

        eleventh.ShouldBeOfType<SignUpResult.TooManyTries>();
        later.ShouldBeOfType<SignUpResult.CheckMail>();
    }

    [Fact]
    public async Task Strangers_can_cause_one_address_no_more_than_three_mails_an_hour()
    {
        await using var bench = await AccountBench.OpenAsync(postgres);
        await bench.MemberAsync();
        for (var number = 0; number < 4; number++)
        {
            await bench.SignUpAsync(AccountBench.Form());
            await bench.ForgetAsync("ada@example.com");
        }

        var mails = await bench.MailAsync();

        mails.Count.ShouldBe(3);
    }
}
