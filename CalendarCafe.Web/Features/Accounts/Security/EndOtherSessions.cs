using CalendarCafe.Domain;
using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Infrastructure.Persistence;

namespace CalendarCafe.Web.Features.Accounts.Security;

/// <summary>Signs every browser of the member out but this one, and answers how many there were.</summary>
internal sealed class EndOtherSessions(CafeDatabase database, IClock clock)
{
    public async Task<int> ExecuteAsync(Actor.Member actor, Guid? thisSession, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(actor, cancellationToken);
        return await AccountSessions.EndAllAsync(
            context,
            actor.UserId.Value,
            thisSession,
            clock.GetCurrentInstant(),
            cancellationToken
        );
    }
}
