using System.Security.Claims;
using CalendarCafe.Infrastructure.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CalendarCafe.Web.Features.Accounts;

/// <summary>Says in the cookie which member the account is: person, organisation, role, name, and the stamp that revokes it.</summary>
internal sealed class MemberClaimsFactory(Memberships memberships, IOptions<IdentityOptions> options)
    : IUserClaimsPrincipalFactory<Account>
{
    public async Task<ClaimsPrincipal> CreateAsync(Account user)
    {
        var member =
            await memberships.FindActiveAsync(user.Id, CancellationToken.None)
            ?? throw new InvalidOperationException($"Account {user.Id} has no active member and cannot sign in.");
        var identity = new ClaimsIdentity(
            MemberClaims.Of(member),
            IdentityConstants.ApplicationScheme,
            MemberClaims.Name,
            MemberClaims.Role
        );
        identity.AddClaim(new(options.Value.ClaimsIdentity.SecurityStampClaimType, user.SecurityStamp ?? ""));
        return new ClaimsPrincipal(identity);
    }
}
