using CalendarCafe.Domain.Notifications;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Members.Invitations;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Tests.Features.Members;

public sealed class InvitationTests : IClassFixture<QuietSite>
{
    private readonly QuietSite _site;

    public InvitationTests(QuietSite site)
    {
        _site = site;
        site.Site.Clock.Reset(QuietSite.Now);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Invitation_and_its_mail_wait_for_whoever_is_invited()
    {
        var host = await A.Host().SettleAsync(_site);
        var address = MemberBench.NewAddress();

        (await _site.InviteAsync(host.Member, address.ToUpperInvariant(), Role.Viewer)).ShouldBe(
            InviteOutcomeKind.Invited
        );

        var invitation = await _site.InvitationAsync(address);
        (invitation.Role, invitation.InvitedBy).ShouldBe((Role.Viewer, host.User.Id));
        invitation.ExpiresAt.ShouldBe(QuietSite.Now + Duration.FromDays(7));
        invitation.Hash.ShouldBeNull("Only a mail that is sent has a link.");
        var mail = (await MailsAsync(address)).ShouldHaveSingleItem();
        mail.Kind.ShouldBe(NotificationKind.MemberInvitation);
        mail.Subject.ShouldBe("Ada Lovelace invites you to The Analytical Café on CalendarCafe");
        mail.ReplyTo.ShouldBe(host.User.Email);
    }

    [Fact]
    public async Task Mail_speaks_the_language_of_whoever_invites()
    {
        var host = await A.Host().SettleAsync(_site);
        await _site.ExecuteAsync("UPDATE users SET locale = 'de' WHERE id = $1", host.User.Id.Value);
        var address = MemberBench.NewAddress();

        await _site.InviteAsync(host.Member, address);

        (await MailsAsync(address)).ShouldHaveSingleItem().TextBody.ShouldContain("Einladung annehmen");
    }

    [Fact]
    public async Task Each_of_several_addresses_has_an_answer_of_its_own()
    {
        var host = await A.Host().SettleAsync(_site);
        var elsewhere = await A.Host().SettleAsync(_site);
        await _site.AccountAsync(elsewhere.User);
        var (invited, fresh) = (MemberBench.NewAddress(), MemberBench.NewAddress());
        await _site.InviteAsync(host.Member, invited);
        var typed = $"{host.User.Email}, {elsewhere.User.Email}\n{invited}; nobody@, {fresh} {fresh}";

        var result = await _site.Get<InviteMembers>().ExecuteAsync(host.Member, typed, Role.Member, Cancellation);

        result
            .ShouldBeOfType<InviteMembersResult.Answered>()
            .Outcomes.ShouldBe([
                new(host.User.Email, InviteOutcomeKind.AlreadyMember),
                new(elsewhere.User.Email, InviteOutcomeKind.HasAccount),
                new(invited, InviteOutcomeKind.AlreadyInvited),
                new("nobody@", InviteOutcomeKind.NotAnAddress),
                new(fresh, InviteOutcomeKind.Invited),
            ]);
        (await MailsAsync(elsewhere.User.Email)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_was_an_admin_at_sign_in_and_is_none_now_invites_nobody()
    {
        var host = await A.Host().SettleAsync(_site);
        var admin = await _site.AdminAsync(host);
        await _site.ExecuteAsync("UPDATE users SET role = 'VIEWER' WHERE id = $1", admin.UserId.Value);

        var result = await _site
            .Get<InviteMembers>()
            .ExecuteAsync(admin, MemberBench.NewAddress(), Role.Member, Cancellation);

        result.ShouldBeOfType<InviteMembersResult.NotAllowed>();
    }

    [Fact]
    public async Task Two_who_invite_the_same_at_once_make_one_invitation()
    {
        var host = await A.Host().SettleAsync(_site);
        var admin = await _site.AdminAsync(host);
        var address = MemberBench.NewAddress();

        var outcomes = await Task.WhenAll(_site.InviteAsync(host.Member, address), _site.InviteAsync(admin, address));

        outcomes.ShouldBe([InviteOutcomeKind.Invited, InviteOutcomeKind.AlreadyInvited], ignoreOrder: true);
        (await MailsAsync(address)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task One_that_has_expired_is_made_anew()
    {
        var host = await A.Host().SettleAsync(_site);
        var (address, token) = await _site.InvitedAsync(host);
        _site.Site.Clock.AdvanceDays(8);

        (await _site.AcceptAsync(token)).ShouldBeOfType<AcceptInvitationResult.LinkIsDead>();
        (await _site.InviteAsync(host.Member, address, Role.Viewer)).ShouldBe(InviteOutcomeKind.Invited);

        (await _site.InvitationAsync(address)).Role.ShouldBe(Role.Viewer);
        (await _site.AcceptAsync(await _site.TokenAsync(address))).ShouldBeOfType<AcceptInvitationResult.Accepted>();
    }

    [Fact]
    public async Task Sent_again_it_has_a_new_link_and_the_old_one_is_dead()
    {
        var host = await A.Host().SettleAsync(_site);
        var (address, old) = await _site.InvitedAsync(host);
        var id = (await _site.InvitationAsync(address)).Id;

        var result = await _site.Get<ResendInvitation>().ExecuteAsync(host.Member, id, Cancellation);
        var fresh = await _site.TokenAsync(address);

        result.ShouldBeOfType<ChangeInvitationResult.Done>();
        (await MailsAsync(address)).Count.ShouldBe(2);
        (await _site.AcceptAsync(old)).ShouldBeOfType<AcceptInvitationResult.LinkIsDead>();
        (await _site.AcceptAsync(fresh)).ShouldBeOfType<AcceptInvitationResult.Accepted>();
    }

    [Fact]
    public async Task Revoked_it_is_dead_until_that_is_taken_back()
    {
        var host = await A.Host().SettleAsync(_site);
        var (address, token) = await _site.InvitedAsync(host);
        var id = (await _site.InvitationAsync(address)).Id;

        await _site.Get<RevokeInvitation>().ExecuteAsync(host.Member, id, Cancellation);
        (await _site.AcceptAsync(token)).ShouldBeOfType<AcceptInvitationResult.LinkIsDead>();
        await _site.Get<ReinstateInvitation>().ExecuteAsync(host.Member, id, Cancellation);

        (await _site.AcceptAsync(token)).ShouldBeOfType<AcceptInvitationResult.Accepted>();
    }

    [Fact]
    public async Task Revocation_of_what_was_invited_anew_is_not_taken_back()
    {
        var host = await A.Host().SettleAsync(_site);
        var (address, _) = await _site.InvitedAsync(host);
        var id = (await _site.InvitationAsync(address)).Id;
        await _site.Get<RevokeInvitation>().ExecuteAsync(host.Member, id, Cancellation);
        await _site.InviteAsync(host.Member, address);

        var result = await _site.Get<ReinstateInvitation>().ExecuteAsync(host.Member, id, Cancellation);

        result.ShouldBeOfType<ChangeInvitationResult.NotFound>();
        (await _site.CountAsync("invitations", "email = $1 AND revoked_at IS NULL", address)).ShouldBe(1);
    }

    [Fact]
    public async Task Invitations_of_another_organisation_are_not_found()
    {
        var host = await A.Host().SettleAsync(_site);
        var stranger = await A.Host().SettleAsync(_site);
        var (address, token) = await _site.InvitedAsync(host);
        var id = (await _site.InvitationAsync(address)).Id;

        ChangeInvitationResult[] results =
        [
            await _site.Get<ResendInvitation>().ExecuteAsync(stranger.Member, id, Cancellation),
            await _site.Get<RevokeInvitation>().ExecuteAsync(stranger.Member, id, Cancellation),
            await _site.Get<ReinstateInvitation>().ExecuteAsync(stranger.Member, id, Cancellation),
        ];

        results.ShouldAllBe(result => result is ChangeInvitationResult.NotFound);
        (await _site.AcceptAsync(token)).ShouldBeOfType<AcceptInvitationResult.Accepted>();
    }

    private async Task<IReadOnlyList<NotificationLog>> MailsAsync(string address)
    {
        await using var context = await _site.OpenAsync();
        return await context
            .NotificationLogs.AcrossTenants()
            .AsNoTracking()
            .Where(mail => mail.Recipient == address)
            .OrderBy(mail => mail.Id)
            .ToListAsync(Cancellation);
    }
}
