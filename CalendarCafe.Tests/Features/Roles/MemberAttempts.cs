using CalendarCafe.Domain.Organizations;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings.Changes;
using CalendarCafe.Web.Features.Members.Changes;
using CalendarCafe.Web.Features.Members.Invitations;
using CalendarCafe.Web.Features.Members.Listing;

namespace CalendarCafe.Tests.Features.Roles;

/// <summary>What concerns the people of an organisation.</summary>
internal static class MemberAttempts
{
    private static readonly Role[] BelowOwner = [Role.Admin, Role.Member, Role.Viewer];

    public static IReadOnlyList<RoleAttempt> All { get; } =
    [
        RoleAttempt.Of<MemberQueries>(
            "See the members",
            async (stage, queries) => await SeenAsync(stage, queries) is not null
        ),
        RoleAttempt.Of<MemberQueries>(
            "See the e-mail addresses of members",
            async (stage, queries) => (await SeenAsync(stage, queries))?.Email == stage.Whose.User.Email
        ),
        RoleAttempt.Of<InviteMembers>(
            "Invite an admin, member or viewer",
            async (stage, act) =>
            {
                var answers = new List<bool>();
                foreach (var role in BelowOwner)
                {
                    answers.Add(await InviteAsync(stage, act, role));
                }

                return answers.Distinct().ShouldHaveSingleItem();
            }
        ),
        RoleAttempt.Of<InviteMembers>("Invite an owner", (stage, act) => InviteAsync(stage, act, Role.Owner)),
        new(
            "Send an invitation again, or take it back",
            [typeof(ResendInvitation), typeof(RevokeInvitation), typeof(ReinstateInvitation)],
            TryInvitationAsync
        ),
        RoleAttempt.Of<ChangeRole>(
            "Change the role of an admin, member or viewer",
            async (stage, act) =>
                !stage.IsOwn
                && await ChangeAsync(stage, act, stage.Colleague, Role.Member, Role.Viewer)
                && await ChangeAsync(stage, act, stage.Colleague, Role.Viewer, Role.Admin)
                && await ChangeAsync(stage, act, stage.Admin, Role.Admin, Role.Member)
        ),
        RoleAttempt.Of<ChangeRole>(
            "Make somebody an owner",
            async (stage, act) =>
                !stage.IsOwn && await ChangeAsync(stage, act, stage.Colleague, Role.Member, Role.Owner)
        ),
        RoleAttempt.Of<ChangeRole>(
            "Change the role of an owner",
            async (stage, act) => !stage.IsOwn && await ChangeAsync(stage, act, stage.Owner, Role.Owner, Role.Admin)
        ),
        RoleAttempt.OfOwn<ChangeRole>(
            "Step down to a lower role",
            async (stage, act) =>
            {
                var role = stage.Self.User.Role;
                return role != Role.Viewer && await ChangeAsync(stage, act, stage.Self, role, role + 1);
            }
        ),
        RoleAttempt.OfOwn<ChangeRole>(
            "Rise to a higher role",
            async (stage, act) =>
            {
                var role = stage.Self.User.Role;
                return role != Role.Owner && await ChangeAsync(stage, act, stage.Self, role, role - 1);
            }
        ),
        new(
            "Deactivate or reactivate an admin, member or viewer",
            [typeof(DeactivateMember), typeof(ReactivateMember)],
            async stage => !stage.IsOwn && await SwitchAsync(stage, stage.Colleague, stage.Admin)
        ),
        RoleAttempt.Of<DeactivateMember>(
            "Deactivate or reactivate an owner",
            async (stage, _) => !stage.IsOwn && await SwitchAsync(stage, stage.Owner)
        ),
        RoleAttempt.OfOwn<DeactivateMember>(
            "Deactivate oneself",
            async (stage, act) =>
                await act.ExecuteAsync(stage.Actor, stage.Self.User.Id, stage.Cancellation) is SwitchMemberResult.Done
        ),
        new(
            "Cancel the bookings of a deactivated member",
            [typeof(CallOffAhead), typeof(CancelForLeaver)],
            async stage =>
            {
                await stage.BookedAsync();
                await stage.Site.ExecuteAsync(
                    "UPDATE users SET status = 'INACTIVE' WHERE id = $1",
                    stage.Colleague.User.Id.Value
                );
                var done = await stage
                    .Get<CallOffAhead>()
                    .ExecuteAsync(stage.Actor, stage.Whose.User.Id, "She has left.", stage.Cancellation);
                return done.Canceled > 0;
            }
        ),
    ];

    private static async Task<ListedMember?> SeenAsync(RoleStage stage, MemberQueries queries)
    {
        var found = await queries.ListAsync(stage.Actor, new(), stage.Cancellation);
        return found.Rows.FirstOrDefault(row => row.Id == stage.Whose.User.Id)?.SeenFrom(stage.Desk);
    }

    private static async Task<bool> InviteAsync(RoleStage stage, InviteMembers act, Role role) =>
        await act.ExecuteAsync(stage.Actor, $"{Guid.NewGuid():N}@new.test", role, stage.Cancellation)
            is InviteMembersResult.Answered { Outcomes: [{ Kind: InviteOutcomeKind.Invited }] };

    private static async Task<bool> ChangeAsync(
        RoleStage stage,
        ChangeRole act,
        SettledHost member,
        Role seen,
        Role wanted
    ) =>
        await act.ExecuteAsync(stage.Actor, member.User.Id, seen, wanted, stage.Cancellation)
        is ChangeRoleResult.Changed;

    private static async Task<bool> SwitchAsync(RoleStage stage, params SettledHost[] members)
    {
        var answers = new List<bool>();
        foreach (var member in members)
        {
            var (actor, id) = (stage.Actor, member.User.Id);
            answers.Add(
                await stage.Get<DeactivateMember>().ExecuteAsync(actor, id, stage.Cancellation)
                    is SwitchMemberResult.Done
            );
            answers.Add(
                await stage.Get<ReactivateMember>().ExecuteAsync(actor, id, stage.Cancellation)
                    is SwitchMemberResult.Done
            );
        }

        return answers.Distinct().ShouldHaveSingleItem();
    }

    private static async Task<bool> TryInvitationAsync(RoleStage stage)
    {
        var waiting = MemberInvitation.Of(
            stage.Self.Organization.Id,
            $"{Guid.NewGuid():N}@new.test",
            Role.Member,
            stage.Owner.User.Id,
            QuietSite.Now
        );
        await stage.Site.AddAsync(waiting);
        ChangeInvitationResult[] results =
        [
            await stage.Get<ResendInvitation>().ExecuteAsync(stage.Actor, waiting.Id, stage.Cancellation),
            await stage.Get<RevokeInvitation>().ExecuteAsync(stage.Actor, waiting.Id, stage.Cancellation),
            await stage.Get<ReinstateInvitation>().ExecuteAsync(stage.Actor, waiting.Id, stage.Cancellation),
        ];
        return results.Select(result => result is ChangeInvitationResult.Done).Distinct().ShouldHaveSingleItem();
    }
}
