using System.Net;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.EventTypes;
using CalendarCafe.Web.Features.Members.Invitations;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Tests.Features.Members;

public sealed class AcceptInvitationTests : IClassFixture<QuietSite>
{
    private readonly QuietSite _site;

    public AcceptInvitationTests(QuietSite site)
    {
        _site = site;
        site.Site.Clock.Reset(QuietSite.Now);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Role.Admin, 1)]
    [InlineData(Role.Viewer, 0)]
    public async Task Whoever_accepts_belongs_to_the_organisation_in_the_role_they_were_invited_to(
        Role role,
        int offers
    )
    {
        var host = await A.Host().SettleAsync(_site);
        var (address, token) = await _site.InvitedAsync(host, role);

        (await _site.AcceptAsync(token)).ShouldBeOfType<AcceptInvitationResult.Accepted>();

        var member = await _site.UserAsync(address);
        (member.OrganizationId, member.Role, member.Name).ShouldBe((host.Organization.Id, role, "Noor Haddad"));
        (member.TimeZone, member.EmailVerifiedAt).ShouldBe(("Europe/Berlin", QuietSite.Now));
        (await _site.CountAsync("event_types", "owner_user_id = $1", member.Id.Value)).ShouldBe(offers);
        (
            await _site.CountAsync(
                "audit_logs",
                "entity_type = 'MemberInvitation' AND action = 'UPDATE' AND actor_user_id = $1",
                member.Id.Value
            )
        ).ShouldBe(1);
    }

    [Fact]
    public async Task Link_is_used_once_by_one_of_two_who_come_at_once()
    {
        var host = await A.Host().SettleAsync(_site);
        var (address, token) = await _site.InvitedAsync(host);

        var results = await Task.WhenAll(_site.AcceptAsync(token), _site.AcceptAsync(token));

        results.Count(result => result is AcceptInvitationResult.Accepted).ShouldBe(1);
        (await _site.CountAsync("accounts", "user_name = $1", address)).ShouldBe(1);
        (await _site.AcceptAsync(token)).ShouldBeOfType<AcceptInvitationResult.LinkIsDead>();
    }

    [Fact]
    public async Task Account_that_the_address_has_by_now_is_left_as_it_is()
    {
        var host = await A.Host().SettleAsync(_site);
        var (address, token) = await _site.InvitedAsync(host, Role.Admin);
        var elsewhere = await A.Host().SettleAsync(_site);
        await _site.ExecuteAsync("UPDATE users SET email = $1 WHERE id = $2", address, elsewhere.User.Id.Value);
        var account = await _site.AccountAsync(await _site.UserAsync(address), "their own hash");

        var result = await _site.AcceptAsync(token);

        result.ShouldBeOfType<AcceptInvitationResult.HasAccount>();
        await using var context = await _site.OpenAsync();
        var kept = await context.Accounts.SingleAsync(row => row.Id == account.Id, Cancellation);
        (kept.PasswordHash, kept.SecurityStamp).ShouldBe(("their own hash", account.SecurityStamp));
        var user = await _site.UserAsync(address);
        (user.Id, user.OrganizationId, user.Role, user.Name).ShouldBe(
            (elsewhere.User.Id, elsewhere.Organization.Id, Role.Owner, "Ada Lovelace")
        );
        (await _site.InvitationAsync(address)).AcceptedAt.ShouldBeNull();
    }

    [Fact]
    public async Task Weak_password_and_missing_name_are_told_and_the_link_still_works()
    {
        var host = await A.Host().SettleAsync(_site);
        var (_, token) = await _site.InvitedAsync(host);

        var refused = await _site.AcceptAsync(token, name: " ", password: "short");

        refused
            .ShouldBeOfType<AcceptInvitationResult.Invalid>()
            .Problems.Select(problem => problem.Field)
            .ShouldBe(["name", "password"]);
        (await _site.AcceptAsync(token)).ShouldBeOfType<AcceptInvitationResult.Accepted>();
    }

    [Fact]
    public async Task Two_of_one_name_have_pages_of_their_own()
    {
        var host = await A.Host().Named("Ada Lovelace").SettleAsync(_site);
        var (address, token) = await _site.InvitedAsync(host);

        await _site.AcceptAsync(token, name: "Ada");

        (await _site.UserAsync(address)).Slug.ShouldBe("ada-2");
        var found = await _site.Get<PublicQueries>().FindHostAsync(host.Organization.Slug, "ada-2", Cancellation);
        found.ShouldNotBeNull().EventTypes.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Page_shows_who_invites_and_a_post_signs_in()
    {
        var host = await A.Host().SettleAsync(_site);
        var (address, token) = await _site.InvitedAsync(host, Role.Viewer);
        using var browser = _site.CreateBrowser();
        var page = $"/account/invitation/{token}";

        using var shown = await browser.GetAsync(page, Cancellation);
        var html = await shown.Content.ReadAsStringAsync(Cancellation);
        using var sent = await browser.SendFormAsync(
            page,
            html,
            "accept-invitation",
            ("name", "Noor Haddad"),
            ("password", MemberBench.Password),
            ("timeZone", "Europe/Berlin")
        );
        using var inside = await browser.GetAsync("/app/members", Cancellation);

        WebUtility.HtmlDecode(html).ShouldContain("Ada Lovelace invites you, as Viewer");
        html.ShouldContain(address);
        shown.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        inside.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("revoked_at = now()", "was taken back")]
    [InlineData("expires_at = '2026-03-01'", "has expired")]
    [InlineData("accepted_at = now()", "accepted already")]
    [InlineData("hash = NULL", "does not work")]
    public async Task Dead_link_says_what_became_of_it_whether_followed_or_sent(string change, string sentence)
    {
        var host = await A.Host().SettleAsync(_site);
        var (address, token) = await _site.InvitedAsync(host);
        using var browser = _site.CreateBrowser();
        var page = $"/account/invitation/{token}";
        var open = await browser.GetStringAsync(page, Cancellation);
        await _site.ExecuteAsync($"UPDATE invitations SET {change} WHERE email = $1", address);

        using var shown = await browser.GetAsync(page, Cancellation);
        using var sent = await browser.SendFormAsync(
            page,
            open,
            "accept-invitation",
            ("name", "Noor Haddad"),
            ("password", MemberBench.Password),
            ("timeZone", "Europe/Berlin")
        );

        foreach (var answer in new[] { shown, sent })
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.Gone);
            (await answer.Content.ReadAsStringAsync(Cancellation)).ShouldContain(sentence);
        }

        (await _site.CountAsync("accounts", "user_name = $1", address)).ShouldBe(0);
    }

    [Fact]
    public async Task Page_tells_whoever_has_an_account_that_nothing_has_changed()
    {
        var host = await A.Host().SettleAsync(_site);
        var (address, token) = await _site.InvitedAsync(host);
        var elsewhere = await A.Host().SettleAsync(_site);
        await _site.ExecuteAsync("UPDATE users SET email = $1 WHERE id = $2", address, elsewhere.User.Id.Value);
        await _site.AccountAsync(await _site.UserAsync(address));
        using var browser = _site.CreateBrowser();

        using var shown = await browser.GetAsync($"/account/invitation/{token}", Cancellation);

        shown.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await shown.Content.ReadAsStringAsync(Cancellation)).ShouldContain("You have an account already");
    }
}
