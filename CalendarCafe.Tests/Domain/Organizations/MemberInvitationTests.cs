using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Tests.Domain.Organizations;

public sealed class MemberInvitationTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 9, 0);

    [Fact]
    public void It_can_be_accepted_for_seven_days()
    {
        var invitation = Invitation();

        invitation.StateAt(Now + Duration.FromDays(7) - Duration.Epsilon).ShouldBe(MemberInvitationState.Open);
        invitation.StateAt(Now + Duration.FromDays(7)).ShouldBe(MemberInvitationState.Expired);
    }

    [Fact]
    public void Renewed_it_has_its_whole_life_again()
    {
        var invitation = Invitation();

        invitation.Renew(Role.Viewer, UserId.New(), Now + Duration.FromDays(9));

        invitation.Role.ShouldBe(Role.Viewer);
        invitation.StateAt(Now + Duration.FromDays(15)).ShouldBe(MemberInvitationState.Open);
    }

    [Fact]
    public void Revocation_is_taken_back_and_acceptance_never()
    {
        var invitation = Invitation();
        invitation.Revoke(Now);
        invitation.StateAt(Now).ShouldBe(MemberInvitationState.Revoked);

        invitation.Reinstate();
        invitation.StateAt(Now).ShouldBe(MemberInvitationState.Open);
        invitation.Accept(Now);
        invitation.Reinstate();

        invitation.StateAt(Now + Duration.FromDays(30)).ShouldBe(MemberInvitationState.Accepted);
    }

    private static MemberInvitation Invitation() =>
        MemberInvitation.Of(OrganizationId.New(), "noor@example.test", Role.Member, UserId.New(), Now);
}
