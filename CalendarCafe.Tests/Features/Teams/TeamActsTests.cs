using CalendarCafe.Domain.Organizations;
using CalendarCafe.Domain.Teams;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Accounts;
using CalendarCafe.Web.Features.Teams;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Tests.Features.Teams;

public sealed class TeamActsTests(QuietSite site) : IClassFixture<QuietSite>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_makes_a_team_is_its_owner()
    {
        var house = await AHouse.OpenAsync(site);

        var team = await house.TeamAsync();

        var sheet = await house.SheetAsync(team);
        sheet.Terms.ShouldBe(new TeamTerms("Front desk", "front-desk", ""));
        (await house.RoleAsync(team, house.Owner)).ShouldBe(Role.Owner);
        var audited = await site.CountAsync(
            "audit_logs",
            "entity_type = 'Team' AND entity_id = $1 AND actor_user_id = $2",
            team.Value,
            house.Owner.UserId.Value
        );
        audited.ShouldBe(1);
    }

    [Theory]
    [InlineData("", "desk", TeamTerms.NameField, FieldProblemKind.Required)]
    [InlineData("Desk", "", SlugCheck.Field, FieldProblemKind.Required)]
    [InlineData("Desk", "The desk", SlugCheck.Field, FieldProblemKind.NotASlug)]
    [InlineData("Desk", "teams", SlugCheck.Field, FieldProblemKind.Reserved)]
    public async Task Bad_field_is_named(string name, string slug, string field, object kind)
    {
        var house = await AHouse.OpenAsync(site);

        var result = await house.Acts.Create.ExecuteAsync(house.Owner, name, slug, Token);

        var problem = result.ShouldBeOfType<CreateTeamResult.Invalid>().Problems.ShouldHaveSingleItem();
        (problem.Field, (object)problem.Kind).ShouldBe((field, kind));
    }

    [Fact]
    public async Task Teams_and_people_share_their_addresses()
    {
        var house = await AHouse.OpenAsync(site);
        await house.TeamAsync();
        var profile = new ChangeProfileRequest(
            "Ada Lovelace",
            "front-desk",
            "Europe/Paris",
            "en",
            nameof(ClockHours.ByLanguage),
            nameof(WeekStart.ByLanguage)
        );

        var ofTeam = await house.Acts.Create.ExecuteAsync(house.Owner, "Desk", "front-desk", Token);
        var ofPerson = await house.Acts.Create.ExecuteAsync(house.Owner, "Ada", house.Host.User.Slug, Token);
        var person = await site.Get<ChangeProfile>().ExecuteAsync(house.Owner, profile, Token);

        ofTeam.ShouldBeOfType<CreateTeamResult.Invalid>().Problems.ShouldBe([Taken]);
        ofPerson.ShouldBeOfType<CreateTeamResult.Invalid>().Problems.ShouldBe([Taken]);
        person.ShouldBeOfType<ChangeProfileResult.Invalid>().Problems.ShouldBe([Taken]);
        (await house.Acts.Queries.LookAtSlugAsync(house.Owner, self: null, "front-desk", Token)).ShouldBe(Taken);
        (await house.Acts.Queries.LookAtSlugAsync(house.Owner, self: null, "back-desk", Token)).ShouldBeNull();
    }

    [Fact]
    public async Task Changed_slug_leaves_an_alias_and_going_back_takes_it_away()
    {
        var house = await AHouse.OpenAsync(site);
        var team = await house.TeamAsync();
        var first = (await house.SheetAsync(team)).Terms;
        var second = first with { Slug = "reception", Description = "In the hall." };

        await SaveAsync(house, team, first, second);
        (await house.AliasesAsync(team)).ShouldBe(["front-desk"]);
        await SaveAsync(house, team, second, first);

        (await house.AliasesAsync(team)).ShouldBe(["reception"]);
        (await house.SheetAsync(team)).Terms.ShouldBe(first);
    }

    [Fact]
    public async Task Whoever_has_not_seen_the_last_save_is_told_of_it()
    {
        var house = await AHouse.OpenAsync(site);
        var admin = await house.PersonAsync(Role.Admin);
        var team = await house.TeamAsync();
        var seen = (await house.SheetAsync(team)).Terms;
        var theirs = seen with { Name = "Reception" };
        await house.Acts.Change.ExecuteAsync(admin, team, seen, theirs, Token);

        var result = await house.Acts.Change.ExecuteAsync(house.Owner, team, seen, seen with { Name = "Hall" }, Token);

        var stale = result.ShouldBeOfType<ChangeTeamResult.Stale>();
        (stale.Now, stale.By).ShouldBe((theirs, "Grace Hopper"));
        (await house.SheetAsync(team)).Terms.ShouldBe(theirs);
    }

    [Fact]
    public async Task Of_two_who_save_at_once_one_wins_and_the_other_is_told()
    {
        var house = await AHouse.OpenAsync(site);
        var team = await house.TeamAsync();
        var seen = (await house.SheetAsync(team)).Terms;

        var results = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(number =>
                    house.Acts.Change.ExecuteAsync(
                        house.Owner,
                        team,
                        seen,
                        seen with
                        {
                            Name = $"Desk {number}",
                        },
                        Token
                    )
                )
        );

        results.Count(result => result is ChangeTeamResult.Saved).ShouldBe(1);
        results.Count(result => result is ChangeTeamResult.Stale).ShouldBe(5);
    }

    [Fact]
    public async Task Of_two_who_add_the_same_person_one_does()
    {
        var house = await AHouse.OpenAsync(site);
        var grace = await house.PersonAsync();
        var team = await house.TeamAsync();

        var results = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(_ => house.Acts.Join.ExecuteAsync(house.Owner, team, grace.UserId, Role.Member, Token))
        );

        results.Count(result => result is TeamPeopleResult.Done).ShouldBe(1);
        results.Count(result => result is TeamPeopleResult.AlreadyIn).ShouldBe(5);
    }

    [Fact]
    public async Task Leaving_and_changing_a_role_say_what_was_before()
    {
        var house = await AHouse.OpenAsync(site);
        var grace = await house.PersonAsync();
        var team = await house.TeamAsync();
        await house.JoinAsync(team, grace, Role.Member);

        var changed = await house.Acts.ChangeRole.ExecuteAsync(house.Owner, team, grace.UserId, Role.Admin, Token);
        var left = await house.Acts.Leave.ExecuteAsync(house.Owner, team, grace.UserId, Token);
        var again = await house.Acts.Leave.ExecuteAsync(house.Owner, team, grace.UserId, Token);

        changed.ShouldBe(new TeamPeopleResult.Done(Role.Member));
        left.ShouldBe(new TeamPeopleResult.Done(Role.Admin));
        again.ShouldBeOfType<TeamPeopleResult.NotFound>();
        (await house.RoleAsync(team, grace)).ShouldBeNull();
    }

    [Fact]
    public async Task Deleted_team_is_listed_as_such_and_comes_back_with_its_people()
    {
        var house = await AHouse.OpenAsync(site);
        var grace = await house.PersonAsync();
        var team = await house.TeamAsync();
        await house.JoinAsync(team, grace, Role.Member);

        (await house.Acts.Delete.ExecuteAsync(house.Owner, team, Token)).ShouldBeTrue();
        (await house.Acts.Queries.ListAsync(house.Owner, Token)).ShouldBeEmpty();
        (await house.Acts.Queries.DeletedAsync(house.Owner, Token)).ShouldHaveSingleItem().Name.ShouldBe("Front desk");
        (await house.Acts.Queries.DeletedAsync(grace, Token)).ShouldBeEmpty();
        var result = await house.Acts.Restore.ExecuteAsync(house.Owner, team, Token);

        result.ShouldBe(new RestoreTeamResult.Restored("front-desk", IsFresh: false));
        (await house.SheetAsync(team)).People.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Restored_team_whose_slug_was_taken_gets_a_fresh_one()
    {
        var house = await AHouse.OpenAsync(site);
        var team = await house.TeamAsync();
        await house.Acts.Delete.ExecuteAsync(house.Owner, team, Token);
        await house.TeamAsync();

        var result = await house.Acts.Restore.ExecuteAsync(house.Owner, team, Token);

        result.ShouldBe(new RestoreTeamResult.Restored("front-desk-2", IsFresh: true));
    }

    [Fact]
    public async Task Search_finds_active_colleagues_who_are_not_in_the_team()
    {
        var house = await AHouse.OpenAsync(site);
        var stranger = await AHouse.OpenAsync(site);
        await stranger.PersonAsync(name: "Alan Strange");
        var alan = await house.PersonAsync(name: "Alan Turing");
        var member = await house.PersonAsync(name: "Alana Known");
        var team = await house.TeamAsync();
        await house.JoinAsync(team, member, Role.Member);

        var found = await house.Acts.Queries.SearchAsync(house.Owner, team, "alan", Token);

        found.Select(person => person.Id).ShouldBe([alan.UserId]);
        (await house.Acts.Queries.SearchAsync(house.Owner, team, "%", Token)).ShouldBeEmpty();
        (await house.Acts.Queries.SearchAsync(house.Owner, team, " ", Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Pages_of_teams_ask_at_most_six_times_however_much_they_show()
    {
        var house = await AHouse.OpenAsync(site);
        var team = await house.TeamAsync();
        for (var number = 0; number < 12; number++)
        {
            await house.JoinAsync(team, await house.PersonAsync(), Role.Member);
            await house.TeamAsync($"Team {number}");
        }

        await using var counted = new CountedDatabase(site.Site.ConnectionString, site.Site.Clock);
        var queries = new TeamQueries(counted.Database);
        (await queries.ListAsync(house.Owner, Token)).Count.ShouldBe(13);
        await queries.DeletedAsync(house.Owner, Token);
        var ofList = counted.Queries.Statements.Count;
        (await queries.FindAsync(house.Owner, team, Token)).ShouldNotBeNull().People.Count.ShouldBe(13);

        ofList.ShouldBe(2);
        (counted.Queries.Statements.Count - ofList).ShouldBe(4);
    }

    private static FieldProblem Taken => new(SlugCheck.Field, FieldProblemKind.Taken);

    private static async Task SaveAsync(AHouse house, TeamId team, TeamTerms seen, TeamTerms wanted) =>
        (await house.Acts.Change.ExecuteAsync(house.Owner, team, seen, wanted, Token)).ShouldBe(
            new ChangeTeamResult.Saved(seen, wanted)
        );
}
