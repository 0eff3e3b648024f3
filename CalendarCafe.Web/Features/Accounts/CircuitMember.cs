using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace CalendarCafe.Web.Features.Accounts;

/// <summary>Asks again every few minutes whether the member of a circuit, which sends no cookie, is still signed in.</summary>
internal sealed class CircuitMember(ILoggerFactory logging, Memberships memberships)
    : RevalidatingServerAuthenticationStateProvider(logging)
{
    protected override TimeSpan RevalidationInterval => SessionCookie.LongestUnchecked;

    protected override Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState,
        CancellationToken cancellationToken
    ) => memberships.StillHoldsAsync(authenticationState.User, cancellationToken);
}
