using CalendarCafe.Domain.Organizations;
using CalendarCafe.Domain.Teams;
using CalendarCafe.Web.Features.Organizations.Editing;
using CalendarCafe.Web.Features.Pictures;
using CalendarCafe.Web.Features.Teams;

namespace CalendarCafe.Tests.Features.Roles;

/// <summary>The organisation itself, and its teams: one's own is the team that one is an owner of.</summary>
internal static class HouseAttempts
{
    public static IReadOnlyList<RoleAttempt> All { get; } =
    [
        new(
            "Change the organisation: name, address, time zone, logo and colour",
            [typeof(ChangeOrganization), typeof(ChangeLogo)],
            TryLooksAsync
        ),
        RoleAttempt.Of<CreateTeam>(
            "Make a team",
            async (stage, act) =>
                await act.ExecuteAsync(stage.Actor, "Front desk", "front-desk", stage.Cancellation)
                is CreateTeamResult.Created
        ),
        RoleAttempt.Of<ChangeTeam>(
            "Change a team",
            async (stage, act) =>
            {
                var (team, seen) = (await TeamAsync(stage), new TeamTerms("Front desk", "front-desk", ""));
                var wanted = seen with { Name = "Reception" };
                return await act.ExecuteAsync(stage.Actor, team, seen, wanted, stage.Cancellation)
                    is ChangeTeamResult.Saved;
            }
        ),
        new(
            "Take people into a team, give them roles there, let them go",
            [typeof(JoinTeam), typeof(ChangeTeamRole), typeof(LeaveTeam)],
            TryPeopleAsync
        ),
        new(
            "Delete a team, or bring it back",
            [typeof(DeleteTeam), typeof(RestoreTeam)],
            async stage =>
            {
                var team = await TeamAsync(stage);
                var isGone = await stage.Get<DeleteTeam>().ExecuteAsync(stage.Actor, team, stage.Cancellation);
                await stage.Get<DeleteTeam>().ExecuteAsync(stage.Owner.Member, team, stage.Cancellation);
                var back = await stage.Get<RestoreTeam>().ExecuteAsync(stage.Actor, team, stage.Cancellation);
                (back is RestoreTeamResult.Restored).ShouldBe(isGone);
                return isGone;
            }
        ),
    ];

    private static async Task<TeamId> TeamAsync(RoleStage stage)
    {
        var (owner, cancellation) = (stage.Owner.Member, stage.Cancellation);
        var created = await stage.Get<CreateTeam>().ExecuteAsync(owner, "Front desk", "front-desk", cancellation);
        var team = created.ShouldBeOfType<CreateTeamResult.Created>().Id;
        if (stage.IsOwn)
        {
            await stage.Get<JoinTeam>().ExecuteAsync(owner, team, stage.Self.User.Id, Role.Owner, cancellation);
        }

        return team;
    }

    private static async Task<bool> TryLooksAsync(RoleStage stage)
    {
        var seen = OrganizationTerms.Of(stage.Owner.Organization);
        var looks = await stage
            .Get<ChangeOrganization>()
            .ExecuteAsync(stage.Actor, seen, seen with { Name = "The other café" }, stage.Cancellation);
        var logo = await stage.Get<ChangeLogo>().ExecuteAsync(stage.Actor, file: null, stage.Cancellation);
        (logo is ChangePictureResult.Changed).ShouldBe(looks is ChangeOrganizationResult.Saved);
        return looks is ChangeOrganizationResult.Saved;
    }

    private static async Task<bool> TryPeopleAsync(RoleStage stage)
    {
        var (team, actor, person) = (await TeamAsync(stage), stage.Actor, stage.Admin.User.Id);
        var joined = await stage.Get<JoinTeam>().ExecuteAsync(actor, team, person, Role.Member, stage.Cancellation);
        await stage.Get<JoinTeam>().ExecuteAsync(stage.Owner.Member, team, person, Role.Member, stage.Cancellation);
        TeamPeopleResult[] results =
        [
            joined,
            await stage.Get<ChangeTeamRole>().ExecuteAsync(actor, team, person, Role.Admin, stage.Cancellation),
            await stage.Get<LeaveTeam>().ExecuteAsync(actor, team, person, stage.Cancellation),
        ];
        return results.Select(result => result is TeamPeopleResult.Done).Distinct().ShouldHaveSingleItem();
    }
}
