using CalendarCafe.Domain;
using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Accounts.Passkeys;

/// <summary>Adds the passkey that the member's browser has made, as an answer to <see cref="BeginPasskey"/>.</summary>
internal sealed class AddPasskey(CafeDatabase database, PasskeyTalk talk, AccountMail mail, IClock clock)
{
    /// <summary>False for what answers no question of ours, is known already, or is one too many.</summary>
    public async Task<bool> ExecuteAsync(
        Actor.Member actor,
        string? typedName,
        string? answer,
        CancellationToken cancellationToken
    )
    {
        var name = PasskeyRules.ReadName(typedName);
        var made = await talk.MadeAsync(actor.UserId.Value, answer);
        if (name is null || made is null)
        {
            return false;
        }

        await using var context = await database.OpenAsync(actor, cancellationToken);
        var member = await context.Users.SingleOrDefaultAsync(row => row.Id == actor.UserId, cancellationToken);
        var count = await AccountPasskeys.Of(context, actor.UserId.Value).CountAsync(cancellationToken);
        if (member is null || count >= AccountPasskeys.Most)
        {
            return false;
        }

        context.AccountPasskeys.Add(AccountPasskey.Of(actor.UserId.Value, made, name, clock.GetCurrentInstant()));
        await mail.AddAsync(context, member, AccountMailKind.PasskeyAdded);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (exception.Refused() == DatabaseConstraints.OnePasskeyPerCredential)
        {
            return false;
        }

        return true;
    }
}
