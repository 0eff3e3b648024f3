using CalendarCafe.Domain;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Tests.Features.Bookings.Changes;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Members.Changes;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Tests.Features.Members;

public sealed class ChangeRoleTests : IClassFixture<QuietSite>
{
    private readonly QuietSite _site;

    public ChangeRoleTests(QuietSite site)
    {
        _site = site;
        site.Site.Clock.Reset(QuietSite.Now);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Change_is_audited_and_counts_on_the_next_page()
    {
        var host = await A.Host().SettleAsync(_site);
        var grace = await _site.ColleagueAsync(host);

        (await ChangeAsync(host.Member, grace.Id, Role.Member, Role.Viewer)).ShouldBeOfType<ChangeRoleResult.Changed>();

        var audited = await _site.ExecuteAsync(
            """
            SELECT old_values::text || ' ' || new_values::text FROM audit_logs
            WHERE entity_type = 'User' AND action = 'UPDATE' AND entity_id = $1 AND actor_user_id = $2
            """,
            grace.Id.Value,
            host.User.Id.Value
        );
        audited.ShouldBe("""{"role": "MEMBER"} {"role": "VIEWER"}""");
        var desk = await _site.Get<HostDeskQueries>().FindAsync(grace.AsMember(), Cancellation);
        desk.ShouldNotBeNull().Member.MayEdit.ShouldBeFalse();
    }

    [Fact]
    public async Task Last_owner_who_can_come_in_stays_one()
    {
        var host = await A.Host().SettleAsync(_site);
        var other = await _site.ColleagueAsync(host, role: Role.Owner);
        await _site.ExecuteAsync("UPDATE users SET status = 'INACTIVE' WHERE id = $1", other.Id.Value);

        var result = await ChangeAsync(host.Member, host.User.Id, Role.Owner, Role.Admin);

        result.ShouldBeOfType<ChangeRoleResult.LastOwner>();
    }

    [Fact]
    public async Task Of_two_owners_who_step_down_at_once_one_stays()
    {
        for (var round = 0; round < 8; round++)
        {
            var host = await A.Host().SettleAsync(_site);
            var grace = await _site.ColleagueAsync(host, role: Role.Owner);

            var results = await Task.WhenAll(
                ChangeAsync(host.Member, host.User.Id, Role.Owner, Role.Member),
                ChangeAsync(grace.AsMember(), grace.Id, Role.Owner, Role.Member)
            );

            results.Count(result => result is ChangeRoleResult.Changed).ShouldBe(1);
            results.Count(result => result is ChangeRoleResult.LastOwner).ShouldBe(1);
        }
    }

    [Fact]
    public async Task Of_two_owners_who_unmake_each_other_one_stays()
    {
        for (var round = 0; round < 8; round++)
        {
            var host = await A.Host().SettleAsync(_site);
            var grace = await _site.ColleagueAsync(host, role: Role.Owner);

            var results = await Task.WhenAll(
                ChangeAsync(host.Member, grace.Id, Role.Owner, Role.Member),
                ChangeAsync(grace.AsMember(), host.User.Id, Role.Owner, Role.Member)
            );

            results.Count(result => result is ChangeRoleResult.Changed).ShouldBe(1);
            (
                await _site.CountAsync("users", "organization_id = $1 AND role = 'OWNER'", host.Organization.Id.Value)
            ).ShouldBe(1);
        }
    }

    [Fact]
    public async Task Second_of_two_admins_hears_what_the_first_has_done()
    {
        var host = await A.Host().SettleAsync(_site);
        var admin = await _site.AdminAsync(host);
        var grace = await _site.ColleagueAsync(host);
        await ChangeAsync(admin, grace.Id, Role.Member, Role.Viewer);

        var result = await ChangeAsync(host.Member, grace.Id, Role.Member, Role.Admin);

        result.ShouldBe(new ChangeRoleResult.Stale(Role.Viewer, "Arno Admin"));
        (await _site.UserAsync(grace.Id)).Role.ShouldBe(Role.Viewer);
    }

    [Fact]
    public async Task Whoever_was_an_admin_at_sign_in_and_is_none_now_changes_nobody()
    {
        var host = await A.Host().SettleAsync(_site);
        var admin = await _site.AdminAsync(host);
        var grace = await _site.ColleagueAsync(host);
        await ChangeAsync(host.Member, admin.UserId, Role.Admin, Role.Member);

        var result = await ChangeAsync(admin, grace.Id, Role.Member, Role.Viewer);

        result.ShouldBeOfType<ChangeRoleResult.NotAllowed>();
    }

    [Fact]
    public async Task Members_of_another_organisation_are_not_found()
    {
        var host = await A.Host().SettleAsync(_site);
        var stranger = await A.Host().SettleAsync(_site);
        var grace = await _site.ColleagueAsync(host);

        var changed = await ChangeAsync(stranger.Member, grace.Id, Role.Member, Role.Viewer);
        var ended = await _site.Get<DeactivateMember>().ExecuteAsync(stranger.Member, grace.Id, Cancellation);

        changed.ShouldBeOfType<ChangeRoleResult.NotFound>();
        ended.ShouldBeOfType<SwitchMemberResult.NotFound>();
        (await _site.UserAsync(grace.Id)).ShouldSatisfyAllConditions(
            user => user.Role.ShouldBe(Role.Member),
            user => user.Status.ShouldBe(UserStatus.Active)
        );
    }

    private Task<ChangeRoleResult> ChangeAsync(Actor.Member actor, UserId member, Role seen, Role wanted) =>
        _site.Get<ChangeRole>().ExecuteAsync(actor, member, seen, wanted, Cancellation);
}
