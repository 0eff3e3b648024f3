using CalendarCafe.Domain;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Accounts.Security;
using CalendarCafe.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Accounts.Passkeys;

internal sealed class RenamePasskey(CafeDatabase database)
{
    /// <summary>Null where the member has no such passkey.</summary>
    public async Task<GuardedResult?> ExecuteAsync(
        Actor.Member actor,
        Guid id,
        string? typedName,
        CancellationToken cancellationToken
    )
    {
        await using var context = await database.OpenAsync(actor, cancellationToken);
        var passkey = await context.AccountPasskeys.SingleOrDefaultAsync(
            row => row.Id == id && row.AccountId == actor.UserId.Value,
            cancellationToken
        );
        if (passkey is null)
        {
            return null;
        }

        if (PasskeyRules.ReadName(typedName) is not { } name)
        {
            return new GuardedResult.Invalid([PasskeyRules.NameProblem(typedName)]);
        }

        passkey.Rename(name);
        await context.SaveChangesAsync(cancellationToken);
        return new GuardedResult.Done();
    }
}
