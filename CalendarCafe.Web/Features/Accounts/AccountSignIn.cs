using System.Security.Claims;
using CalendarCafe.Infrastructure.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CalendarCafe.Web.Features.Accounts;

/// <summary>
/// Identity's sign-in, which renews a cookie every few minutes only for members who may still use the site.
/// </summary>
internal sealed class AccountSignIn(
    UserManager<Account> accounts,
    IHttpContextAccessor contexts,
    IUserClaimsPrincipalFactory<Account> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<Account> confirmation,
    Memberships memberships
) : SignInManager<Account>(accounts, contexts, claims, options, logger, schemes, confirmation)
{
    public override async Task<Account?> ValidateSecurityStampAsync(ClaimsPrincipal? principal)
    {
        var account = await base.ValidateSecurityStampAsync(principal);
        var isActive =
            account is not null && await memberships.FindActiveAsync(account.Id, Context.RequestAborted) is not null;
        return isActive ? account : null;
    }
}
