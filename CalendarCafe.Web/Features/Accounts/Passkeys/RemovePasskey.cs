using CalendarCafe.Domain;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Accounts.Security;
using CalendarCafe.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Accounts.Passkeys;

/// <summary>Forgets a passkey, for a member who knows the password: it opens nothing any more.</summary>
internal sealed class RemovePasskey(
    CafeDatabase database,
    PasswordHashes passwords,
    AccountLimits limits,
    AccountMail mail
)
{
    /// <summary>Null where the member has no such passkey.</summary>
    public async Task<GuardedResult?> ExecuteAsync(
        Actor.Member actor,
        Guid id,
        string? password,
        CancellationToken cancellationToken
    )
    {
        await using var context = await database.OpenAsync(actor, cancellationToken);
        var account = await context
            .Accounts.AsNoTracking()
            .SingleAsync(row => row.Id == actor.UserId.Value, cancellationToken);
        var member = await context.Users.SingleOrDefaultAsync(row => row.Id == actor.UserId, cancellationToken);
        var passkey = await context.AccountPasskeys.SingleOrDefaultAsync(
            row => row.Id == id && row.AccountId == account.Id,
            cancellationToken
        );
        if (passkey is null || member is null)
        {
            return null;
        }

        if (!await limits.MayTryPasswordAsync(account.Email ?? "", cancellationToken))
        {
            return new GuardedResult.TooManyTries();
        }

        if (!passwords.Opens(account, password))
        {
            return new GuardedResult.Invalid([new("removePassword", FieldProblemKind.WrongPassword)]);
        }

        context.AccountPasskeys.Remove(passkey);
        await mail.AddAsync(context, member, AccountMailKind.PasskeyRemoved);
        await context.SaveChangesAsync(cancellationToken);
        return new GuardedResult.Done();
    }
}
