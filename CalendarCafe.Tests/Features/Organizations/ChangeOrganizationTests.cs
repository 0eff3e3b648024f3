using System.Net;
using CalendarCafe.Domain;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Tests.Features.Teams;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Organizations.Editing;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Tests.Features.Organizations;

public sealed class ChangeOrganizationTests(QuietSite site) : IClassFixture<QuietSite>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ChangeOrganization Act => site.Get<ChangeOrganization>();

    [Fact]
    public async Task Changed_slug_goes_on_leading_to_the_public_pages()
    {
        var house = await AHouse.OpenAsync(site);
        var (seen, slug) = (await TermsAsync(house.Owner), $"moved-{Guid.NewGuid():N}");

        var result = await Act.ExecuteAsync(
            house.Owner,
            seen,
            seen with
            {
                Slug = slug,
                TimeZone = "Asia/Tokyo",
                BrandColor = "0B5ED7",
            },
            Token
        );

        var saved = result.ShouldBeOfType<ChangeOrganizationResult.Saved>();
        saved.Before.ShouldBe(seen);
        saved.Now.ShouldBe(seen with { Slug = slug, TimeZone = "Asia/Tokyo", BrandColor = "#0b5ed7" });
        using var browser = site.CreateBrowser();
        using var answer = await browser.GetAsync($"/{seen.Slug}/{house.Host.User.Slug}", Token);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location?.ToString().ShouldEndWith($"/{slug}/{house.Host.User.Slug}");
    }

    [Fact]
    public async Task Undo_gives_the_old_slug_back_and_leaves_no_alias_of_it()
    {
        var house = await AHouse.OpenAsync(site);
        var seen = await TermsAsync(house.Owner);
        var moved = seen with { Slug = $"moved-{Guid.NewGuid():N}" };
        await Act.ExecuteAsync(house.Owner, seen, moved, Token);

        var result = await Act.ExecuteAsync(house.Owner, moved, seen, Token);

        result.ShouldBe(new ChangeOrganizationResult.Saved(moved, seen));
        (await site.CountAsync("slug_aliases", "slug = $1", seen.Slug)).ShouldBe(0);
        (await site.CountAsync("slug_aliases", "slug = $1", moved.Slug)).ShouldBe(1);
    }

    [Fact]
    public async Task Slug_that_another_has_or_once_had_is_taken()
    {
        var house = await AHouse.OpenAsync(site);
        var other = await AHouse.OpenAsync(site);
        var (mine, theirs) = (await TermsAsync(house.Owner), await TermsAsync(other.Owner));
        var moved = theirs with { Slug = $"moved-{Guid.NewGuid():N}" };
        await Act.ExecuteAsync(other.Owner, theirs, moved, Token);

        foreach (var slug in new[] { theirs.Slug, moved.Slug })
        {
            var result = await Act.ExecuteAsync(house.Owner, mine, mine with { Slug = slug }, Token);

            var taken = new FieldProblem(SlugCheck.Field, FieldProblemKind.Taken);
            result.ShouldBeOfType<ChangeOrganizationResult.Invalid>().Problems.ShouldBe([taken]);
            (await site.Get<OrganizationQueries>().LookAtSlugAsync(house.Owner, slug, Token)).ShouldBe(taken);
        }

        (await TermsAsync(house.Owner)).ShouldBe(mine);
    }

    [Theory]
    [InlineData("name", "", FieldProblemKind.Required)]
    [InlineData("slug", "app", FieldProblemKind.Reserved)]
    [InlineData("slug", "No Slug", FieldProblemKind.NotASlug)]
    [InlineData("timeZone", "Mars/Olympus", FieldProblemKind.NotATimeZone)]
    [InlineData("brandColor", "red", FieldProblemKind.NotAColor)]
    [InlineData("brandColor", "#12345", FieldProblemKind.NotAColor)]
    [InlineData("brandColor", "#000000;background:url(//e)", FieldProblemKind.NotAColor)]
    public async Task Bad_field_is_named(string field, string value, object kind)
    {
        var house = await AHouse.OpenAsync(site);
        var seen = await TermsAsync(house.Owner);
        var wanted = field switch
        {
            "name" => seen with { Name = value },
            "slug" => seen with { Slug = value },
            "timeZone" => seen with { TimeZone = value },
            _ => seen with { BrandColor = value },
        };

        var result = await Act.ExecuteAsync(house.Owner, seen, wanted, Token);

        var problem = result.ShouldBeOfType<ChangeOrganizationResult.Invalid>().Problems.ShouldHaveSingleItem();
        (problem.Field, (object)problem.Kind).ShouldBe((field, kind));
    }

    [Theory]
    [InlineData(Role.Member)]
    [InlineData(Role.Viewer)]
    public async Task Only_admins_change_it(Role role)
    {
        var house = await AHouse.OpenAsync(site);
        var person = await house.PersonAsync(role);
        var seen = await TermsAsync(person);

        var result = await Act.ExecuteAsync(person, seen, seen with { Name = "Mine" }, Token);

        result.ShouldBeOfType<ChangeOrganizationResult.NotFound>();
        (await TermsAsync(person)).ShouldBe(seen);
    }

    [Fact]
    public async Task Whoever_has_not_seen_the_last_save_is_told_of_it_and_by_whom()
    {
        var house = await AHouse.OpenAsync(site);
        var admin = await house.PersonAsync(Role.Admin);
        var seen = await TermsAsync(house.Owner);
        await Act.ExecuteAsync(admin, seen, seen with { Name = "Theirs" }, Token);

        var result = await Act.ExecuteAsync(house.Owner, seen, seen with { Name = "Mine" }, Token);

        var stale = result.ShouldBeOfType<ChangeOrganizationResult.Stale>();
        (stale.Now.Name, stale.By, stale.At).ShouldBe(("Theirs", "Grace Hopper", QuietSite.Now));
    }

    [Fact]
    public async Task Of_many_who_save_at_once_one_wins_and_the_others_are_told()
    {
        var house = await AHouse.OpenAsync(site);
        var seen = await TermsAsync(house.Owner);

        var results = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(number => Act.ExecuteAsync(house.Owner, seen, seen with { Name = $"House {number}" }, Token))
        );

        results.Count(result => result is ChangeOrganizationResult.Saved).ShouldBe(1);
        results.Count(result => result is ChangeOrganizationResult.Stale).ShouldBe(5);
    }

    private async Task<OrganizationTerms> TermsAsync(Actor.Member actor) =>
        (await site.Get<OrganizationQueries>().FindAsync(actor, Token)).ShouldNotBeNull().Terms;
}
