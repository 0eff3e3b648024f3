using CalendarCafe.Domain;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Domain.Teams;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Teams;

namespace CalendarCafe.Tests.Features.Teams;

/// <summary>Who may do what with a team: each act is tried, not only asked.</summary>
public sealed class TeamRightsTests(QuietSite site) : IClassFixture<QuietSite>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Role.Admin, null, "create change join give leave owner delete restore")]
    [InlineData(Role.Member, Role.Owner, "change join give leave owner delete restore")]
    [InlineData(Role.Member, Role.Admin, "change join give leave")]
    [InlineData(Role.Member, Role.Member, "")]
    [InlineData(Role.Member, Role.Viewer, "")]
    [InlineData(Role.Member, null, "")]
    [InlineData(Role.Viewer, Role.Owner, "")]
    [InlineData(Role.Viewer, null, "")]
    public async Task Each_may_do_what_their_roles_say(Role inHouse, Role? inTeam, string allowed)
    {
        var house = await AHouse.OpenAsync(site);
        var actor = await house.PersonAsync(inHouse);
        var team = await house.TeamAsync();
        if (inTeam is { } role)
        {
            await house.JoinAsync(team, actor, role);
        }

        (await TriedAsync(house, actor, team)).ShouldBe(allowed);
    }

    [Fact]
    public async Task Owner_of_another_organisation_finds_no_such_team()
    {
        var house = await AHouse.OpenAsync(site);
        var stranger = await AHouse.OpenAsync(site);
        var team = await house.TeamAsync();

        (await TriedAsync(house, stranger.Owner, team)).ShouldBe("create");
        (await stranger.Acts.Queries.FindAsync(stranger.Owner, team, Token)).ShouldBeNull();
        (await stranger.Acts.Queries.ListAsync(stranger.Owner, Token))
            .Select(row => row.Id)
            .ShouldNotContain(team.Value);
    }

    [Fact]
    public async Task Nobody_of_another_organisation_can_be_added()
    {
        var house = await AHouse.OpenAsync(site);
        var stranger = await AHouse.OpenAsync(site);
        var team = await house.TeamAsync();

        var result = await house.Acts.Join.ExecuteAsync(house.Owner, team, stranger.Owner.UserId, Role.Member, Token);

        result.ShouldBeOfType<TeamPeopleResult.NotFound>();
        (await house.SheetAsync(team)).People.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Team_without_an_owner_is_run_by_the_admins_of_the_organisation()
    {
        var house = await AHouse.OpenAsync(site);
        var admin = await house.PersonAsync(Role.Admin);
        var team = await house.TeamAsync();

        var left = await house.Acts.Leave.ExecuteAsync(house.Owner, team, house.Owner.UserId, Token);

        left.ShouldBe(new TeamPeopleResult.Done(Role.Owner));
        (
            await house.Acts.Join.ExecuteAsync(admin, team, admin.UserId, Role.Owner, Token)
        ).ShouldBeOfType<TeamPeopleResult.Done>();
    }

    // Every act once, in an order in which one leaves what the next needs.
    private static async Task<string> TriedAsync(AHouse house, Actor.Member actor, TeamId team)
    {
        var (acts, other) = (house.Acts, await house.PersonAsync());
        var done = new List<string>();
        Note("create", await acts.Create.ExecuteAsync(actor, "Mine", "mine", Token) is CreateTeamResult.Created);
        var seen = (await house.SheetAsync(team)).Terms;
        var wanted = seen with { Name = "Theirs" };
        Note("change", await acts.Change.ExecuteAsync(actor, team, seen, wanted, Token) is ChangeTeamResult.Saved);
        Note("join", await acts.Join.ExecuteAsync(actor, team, other.UserId, Role.Member, Token));
        await acts.Join.ExecuteAsync(house.Owner, team, other.UserId, Role.Member, Token);
        Note("give", await acts.ChangeRole.ExecuteAsync(actor, team, other.UserId, Role.Admin, Token));
        Note("leave", await acts.Leave.ExecuteAsync(actor, team, other.UserId, Token));
        Note("owner", await acts.ChangeRole.ExecuteAsync(actor, team, house.Owner.UserId, Role.Admin, Token));
        await acts.ChangeRole.ExecuteAsync(house.Owner, team, house.Owner.UserId, Role.Owner, Token);
        Note("delete", await acts.Delete.ExecuteAsync(actor, team, Token));
        await acts.Delete.ExecuteAsync(house.Owner, team, Token);
        Note("restore", await acts.Restore.ExecuteAsync(actor, team, Token) is RestoreTeamResult.Restored);
        await acts.Restore.ExecuteAsync(house.Owner, team, Token);
        return string.Join(' ', done);

        void Note(string act, object result)
        {
            if (result is true or TeamPeopleResult.Done)
            {
                done.Add(act);
            }
        }
    }
}
