using CalendarCafe.Domain;
using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Accounts.Passkeys;

/// <summary>Asks the browser of a member who knows the password for a new passkey.</summary>
internal sealed class BeginPasskey(
    CafeDatabase database,
    PasskeyTalk talk,
    PasswordHashes passwords,
    AccountLimits limits
)
{
    public async Task<BeginPasskeyResult> ExecuteAsync(
        Actor.Member actor,
        string? name,
        string? password,
        CancellationToken cancellationToken
    )
    {
        await using var context = await database.OpenAsync(actor, cancellationToken);
        var account = await context
            .Accounts.AsNoTracking()
            .SingleAsync(row => row.Id == actor.UserId.Value, cancellationToken);
        if (!await limits.MayTryPasswordAsync(account.Email ?? "", cancellationToken))
        {
            return new BeginPasskeyResult.TooManyTries();
        }

        if (PasskeyRules.ReadName(name) is null)
        {
            return new BeginPasskeyResult.Invalid(PasskeyRules.NameProblem(name));
        }

        if (!passwords.Opens(account, password))
        {
            return new BeginPasskeyResult.Invalid(new("passkeyPassword", FieldProblemKind.WrongPassword));
        }

        if (await AccountPasskeys.Of(context, account.Id).CountAsync(cancellationToken) >= AccountPasskeys.Most)
        {
            return new BeginPasskeyResult.Full();
        }

        var person = await context
            .Users.Where(user => user.Id == actor.UserId)
            .Select(user => user.Name)
            .SingleAsync(cancellationToken);
        return new BeginPasskeyResult.Asked(await talk.AskToMakeAsync(account, person));
    }
}
