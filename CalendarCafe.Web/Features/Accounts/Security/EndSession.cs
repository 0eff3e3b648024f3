using CalendarCafe.Domain;
using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Infrastructure.Persistence;

namespace CalendarCafe.Web.Features.Accounts.Security;

/// <summary>Signs one of the member's browsers out. It notices within minutes: see <see cref="SessionCookie.LongestUnchecked"/>.</summary>
internal sealed class EndSession(CafeDatabase database, IClock clock)
{
    /// <summary>False for a session that is over, or another's.</summary>
    public async Task<bool> ExecuteAsync(Actor.Member actor, Guid session, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(actor, cancellationToken);
        return await AccountSessions.EndAsync(
            context,
            actor.UserId.Value,
            session,
            clock.GetCurrentInstant(),
            cancellationToken
        );
    }
}
