using CalendarCafe.Domain;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Accounts;
using CalendarCafe.Web.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CalendarCafe.Tests.Features.Accounts;

public sealed class ChangeProfileTests(TestPostgres postgres)
{
    private static readonly ChangeProfileRequest Wish = new(
        "Ada King",
        "ada",
        "Europe/Lisbon",
        "en-GB",
        nameof(ClockHours.Twelve),
        nameof(WeekStart.Saturday)
    );

    [Fact]
    public async Task Changed_slug_leaves_an_alias()
    {
        await using var bench = await AccountBench.OpenAsync(postgres);
        var member = await bench.MemberAsync();

        var result = await ChangeAsync(bench, member, Wish);

        result.ShouldBeOfType<ChangeProfileResult.Changed>();
        var changed = await bench.UserAsync("ada@example.com");
        (changed.Name, changed.Slug, changed.TimeZone, changed.Locale).ShouldBe(
            ("Ada King", "ada", "Europe/Lisbon", "en-GB")
        );
        (changed.ClockHours, changed.WeekStart).ShouldBe((ClockHours.Twelve, WeekStart.Saturday));
        (await AliasesAsync(bench)).ShouldBe([("ada-lovelace", member.Id)]);
    }

    [Fact]
    public async Task Going_back_to_an_old_slug_takes_its_alias_away()
    {
        await using var bench = await AccountBench.OpenAsync(postgres);
        var member = await bench.MemberAsync();
        await ChangeAsync(bench, member, Wish);

        await ChangeAsync(bench, member, Wish with { Slug = "ada-lovelace" });

        (await AliasesAsync(bench)).ShouldBe([("ada", member.Id)]);
    }

    [Fact]
    public async Task Slug_of_somebody_else_in_the_organisation_is_taken()
    {
        await using var bench = await AccountBench.OpenAsync(postgres);
        var member = await bench.MemberAsync();
        await AddColleagueAsync(bench, member, "grace");

        var result = await ChangeAsync(bench, member, Wish with { Slug = "grace" });

        result
            .ShouldBeOfType<ChangeProfileResult.Invalid>()
            .Problems.ShouldBe([new FieldProblem("slug", FieldProblemKind.Taken)]);
        (await bench.UserAsync("ada@example.com")).Slug.ShouldBe("ada-lovelace");
        (await AliasesAsync(bench)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Old_slug_leads_to_the_one_who_had_it_last()
    {
        await using var bench = await AccountBench.OpenAsync(postgres);
        var member = await bench.MemberAsync();
        var colleague = await AddColleagueAsync(bench, member, "grace");
        await ChangeAsync(bench, member, Wish);
        await ChangeAsync(bench, colleague, Wish with { Slug = "ada-lovelace" });

        await ChangeAsync(bench, colleague, Wish with { Slug = "hopper" });

        (await AliasesAsync(bench)).ShouldBe([("ada-lovelace", colleague.Id), ("grace", colleague.Id)]);
    }

    [Theory]
    [InlineData("slug", "Ada", FieldProblemKind.NotASlug)]
    [InlineData("slug", "-ada", FieldProblemKind.NotASlug)]
    [InlineData("slug", "admin", FieldProblemKind.Reserved)]
    [InlineData("slug", "", FieldProblemKind.Required)]
    [InlineData("name", "\0", FieldProblemKind.Required)]
    [InlineData("timeZone", "Mars/Olympus", FieldProblemKind.NotATimeZone)]
    [InlineData("timeZone", "UTC+05:30", FieldProblemKind.NotATimeZone)]
    [InlineData("locale", "tlh", FieldProblemKind.NotAnOption)]
    [InlineData("clockHours", "1", FieldProblemKind.NotAnOption)]
    [InlineData("weekStart", "Friday", FieldProblemKind.NotAnOption)]
    public async Task Bad_field_is_named(string field, string value, object kind)
    {
        await using var bench = await AccountBench.OpenAsync(postgres);
        var member = await bench.MemberAsync();

        var result = await ChangeAsync(
            bench,
            member,
            field switch
            {
                "slug" => Wish with { Slug = value },
                "name" => Wish with { Name = value },
                "clockHours" => Wish with { ClockHours = value },
                "weekStart" => Wish with { WeekStart = value },
                "timeZone" => Wish with { TimeZone = value },
                _ => Wish with { Locale = value },
            }
        );

        var problem = result.ShouldBeOfType<ChangeProfileResult.Invalid>().Problems.ShouldHaveSingleItem();
        (problem.Field, (object)problem.Kind).ShouldBe((field, kind));
    }

    [Fact]
    public async Task Member_of_another_organisation_is_not_found()
    {
        await using var bench = await AccountBench.OpenAsync(postgres);
        var member = await bench.MemberAsync();
        var elsewhere = new Actor.Member(OrganizationId.New(), member.Id, Role.Owner);

        var result = await bench
            .Site.Services.GetRequiredService<ChangeProfile>()
            .ExecuteAsync(elsewhere, Wish, CancellationToken.None);

        result.ShouldBeOfType<ChangeProfileResult.NotFound>();
    }

    private static Task<ChangeProfileResult> ChangeAsync(AccountBench bench, User user, ChangeProfileRequest wish) =>
        bench
            .Site.Services.GetRequiredService<ChangeProfile>()
            .ExecuteAsync(new Actor.Member(user.OrganizationId, user.Id, user.Role), wish, CancellationToken.None);

    private static async Task<User> AddColleagueAsync(AccountBench bench, User member, string slug)
    {
        var colleague = User.Create(
            member.OrganizationId,
            $"{slug}@example.com",
            "Grace Hopper",
            slug,
            "Europe/London",
            "en",
            Role.Member
        );
        await using var context = await bench.ContextAsync();
        context.Users.Add(colleague);
        await context.SaveChangesAsync();
        return colleague;
    }

    private static async Task<IReadOnlyList<(string, UserId?)>> AliasesAsync(AccountBench bench)
    {
        await using var context = await bench.ContextAsync();
        var aliases = await context.SlugAliases.AcrossTenants().OrderBy(alias => alias.Slug).ToListAsync();
        return [.. aliases.Select(alias => (alias.Slug, alias.UserId))];
    }
}
