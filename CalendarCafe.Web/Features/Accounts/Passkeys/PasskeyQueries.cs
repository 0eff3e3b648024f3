using CalendarCafe.Domain;
using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Accounts.Passkeys;

internal sealed class PasskeyQueries(CafeDatabase database)
{
    public async Task<IReadOnlyList<OwnPasskey>> ListAsync(Actor.Member actor, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(actor, cancellationToken);
        return await AccountPasskeys
            .Of(context, actor.UserId.Value)
            .Select(row => new OwnPasskey(row.Id, row.Name, row.IsBackedUp, row.CreatedAt, row.LastUsedAt))
            .ToListAsync(cancellationToken);
    }
}
