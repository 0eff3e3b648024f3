using CalendarCafe.Domain;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Features.Bookings.Changes;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Members.Invitations;
using CalendarCafe.Web.Features.Notifications;
using CalendarCafe.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Tests.Features.Members;

/// <summary>What tests of members do again and again.</summary>
internal static class MemberBench
{
    public const string Password = "four plums under snow";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static string NewAddress() => $"{Guid.NewGuid():N}@new.test";

    public static Actor.Member AsMember(this User user) => new(user.OrganizationId, user.Id, user.Role);

    public static async Task<Actor.Member> AdminAsync(this QuietSite site, SettledHost host) =>
        (await site.ColleagueAsync(host, "Arno Admin", Role.Admin)).AsMember();

    public static async Task<InviteOutcomeKind> InviteAsync(
        this QuietSite site,
        Actor.Member actor,
        string address,
        Role role = Role.Member
    ) =>
        (await site.Get<InviteMembers>().ExecuteAsync(actor, address, role, Cancellation))
            .ShouldBeOfType<InviteMembersResult.Answered>()
            .Outcomes.ShouldHaveSingleItem()
            .Kind;

    public static async Task<MemberInvitation> InvitationAsync(this QuietSite site, string address)
    {
        await using var context = await site.OpenAsync();
        return await context
            .Invitations.AcrossTenants()
            .AsNoTracking()
            .OrderByDescending(row => row.Id)
            .FirstAsync(row => row.Email == address, Cancellation);
    }

    /// <summary>The token of the link that the mail worker would send now.</summary>
    public static async Task<string> TokenAsync(this QuietSite site, string address)
    {
        await using var context = await site.OpenAsync();
        var mail = await context
            .NotificationLogs.AcrossTenants()
            .AsNoTracking()
            .Where(row => row.Recipient == address)
            .OrderByDescending(row => row.Id)
            .FirstAsync(Cancellation);
        var made = await site.Get<MailLinks>().MintAsync(mail, Cancellation);
        return made.Addresses.Values.ShouldHaveSingleItem().Split('/')[^1];
    }

    /// <summary>Somebody who is invited and has a link.</summary>
    public static async Task<(string Address, string Token)> InvitedAsync(
        this QuietSite site,
        SettledHost host,
        Role role = Role.Member
    )
    {
        var address = NewAddress();
        (await site.InviteAsync(host.Member, address, role)).ShouldBe(InviteOutcomeKind.Invited);
        return (address, await site.TokenAsync(address));
    }

    public static Task<AcceptInvitationResult> AcceptAsync(
        this QuietSite site,
        string token,
        string name = "Noor Haddad",
        string password = Password
    ) =>
        site.Get<AcceptInvitation>()
            .ExecuteAsync(new(token, name, password, "Europe/Berlin"), new VisitorAddress("192.0.2.9"), Cancellation);

    public static async Task<User> UserAsync(this QuietSite site, string address)
    {
        await using var context = await site.OpenAsync();
        return await context
            .Users.AcrossTenants()
            .AsNoTracking()
            .SingleAsync(row => row.Email == address, Cancellation);
    }

    public static async Task<User> UserAsync(this QuietSite site, UserId id)
    {
        await using var context = await site.OpenAsync();
        return await context.Users.AcrossTenants().AsNoTracking().SingleAsync(row => row.Id == id, Cancellation);
    }

    /// <summary>An account with which a user can sign in.</summary>
    public static async Task<Account> AccountAsync(this QuietSite site, User user, string passwordHash = "none")
    {
        user.VerifyEmail(QuietSite.Now);
        var account = Account.Of(user, passwordHash);
        await site.AddAsync(account);
        return account;
    }
}
