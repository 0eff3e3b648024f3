using System.Security.Claims;
using CalendarCafe.Domain;
using CalendarCafe.Domain.Compliance;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CalendarCafe.Web.Features.Accounts;

/// <summary>
/// Identity's sign-in, in which every browser that signs in is a session that can be ended, and which renews a cookie every
/// few minutes only for members who may still use the site.
/// </summary>
internal sealed class AccountSignIn(
    UserManager<Account> accounts,
    IHttpContextAccessor contexts,
    IUserClaimsPrincipalFactory<Account> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<Account> confirmation,
    Memberships memberships,
    CafeDatabase database,
    IClock clock
) : SignInManager<Account>(accounts, contexts, claims, options, logger, schemes, confirmation)
{
    /// <summary>Remembers for a few minutes whose password was right, until the second factor is too.</summary>
    public Task AskForCodeAsync(Account account, bool isPersistent) =>
        SignInOrTwoFactorAsync(account, isPersistent, bypassTwoFactor: false);

    /// <summary>A new cookie for this browser, after something that ends the account's others. Reads the account anew: the request may have seen it before.</summary>
    public async Task RenewCookieAsync(Actor.Member member)
    {
        await using var context = await database.OpenAsync(member, Context.RequestAborted);
        await RefreshSignInAsync(
            await context
                .Accounts.AsNoTracking()
                .SingleAsync(row => row.Id == member.UserId.Value, Context.RequestAborted)
        );
    }

    public override async Task SignInWithClaimsAsync(
        Account user,
        AuthenticationProperties? authenticationProperties,
        IEnumerable<Claim> additionalClaims
    )
    {
        var isSame = Context.User.Member()?.UserId.Value == user.Id;
        var session = (isSame ? Context.User.SessionId() : null) ?? await StartSessionAsync(user);
        await base.SignInWithClaimsAsync(
            user,
            authenticationProperties,
            additionalClaims.Append(new Claim(MemberClaims.Session, session.ToString()))
        );
    }

    public override async Task<Account?> ValidateSecurityStampAsync(ClaimsPrincipal? principal)
    {
        var account = await base.ValidateSecurityStampAsync(principal);
        var isActive =
            account is not null
            && await memberships.FindActiveAsync(account.Id, Context.RequestAborted) is not null
            && await SeesAsync(account, principal?.SessionId());
        return isActive ? account : null;
    }

    // However somebody signs in, a session starts: here it is written down that they did.
    private async Task<Guid> StartSessionAsync(Account account)
    {
        var member =
            await memberships.FindActiveAsync(account.Id, Context.RequestAborted)
            ?? throw new InvalidOperationException($"Account {account.Id} has no active member and cannot sign in.");
        var (browser, now) = (Context.Request.Headers.UserAgent.ToString(), clock.GetCurrentInstant());
        await using var context = await database.OpenAsync(member.OrganizationId, Context.RequestAborted);
        var session = await AccountSessions.StartAsync(context, account.Id, browser, now, Context.RequestAborted);
        var actor = new AuditActor(member.Id, Context.Connection.RemoteIpAddress, browser);
        context.AuditLogs.Add(
            AuditLog.Of(member.OrganizationId, AuditAction.Login, nameof(User), member.Id.Value, actor, now)
        );
        await context.SaveChangesAsync(Context.RequestAborted);
        return session.Id;
    }

    private async Task<bool> SeesAsync(Account account, Guid? session)
    {
        await using var context = await database.OpenWithoutTenantAsync(Context.RequestAborted);
        return session is { } id
            && await AccountSessions.TrySeeAsync(
                context,
                account.Id,
                id,
                clock.GetCurrentInstant(),
                Context.RequestAborted
            );
    }
}
