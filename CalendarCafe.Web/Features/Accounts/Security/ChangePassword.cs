using CalendarCafe.Domain;
using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Accounts.Security;

/// <summary>Changes the password of a member who knows the old one, and ends every other session.</summary>
internal sealed class ChangePassword(
    CafeDatabase database,
    PasswordHashes passwords,
    AccountLimits limits,
    AccountMail mail,
    IClock clock
)
{
    public async Task<GuardedResult> ExecuteAsync(
        Actor.Member actor,
        string? current,
        string? next,
        Guid? thisSession,
        CancellationToken cancellationToken
    )
    {
        await using var context = await database.OpenAsync(actor, cancellationToken);
        var account = await context.Accounts.SingleAsync(row => row.Id == actor.UserId.Value, cancellationToken);
        var user = await context.Users.SingleAsync(row => row.Id == actor.UserId, cancellationToken);
        if (!await limits.MayTryPasswordAsync(user.Email, cancellationToken))
        {
            return new GuardedResult.TooManyTries();
        }

        if (!passwords.Opens(account, current))
        {
            return new GuardedResult.Invalid([new("currentPassword", FieldProblemKind.WrongPassword)]);
        }

        if (PasswordRules.Check("newPassword", next, user.Name, user.Email) is { } problem)
        {
            return new GuardedResult.Invalid([problem]);
        }

        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        account.PasswordHash = passwords.Hash(PasswordRules.Read(next)!); // What was checked can be read.
        account.SecurityStamp = SecretToken.New().Text;
        await mail.AddAsync(context, user, AccountMailKind.Changed);
        await context.SaveChangesAsync(cancellationToken);
        await AccountSessions.EndAllAsync(
            context,
            account.Id,
            thisSession,
            clock.GetCurrentInstant(),
            cancellationToken
        );
        await transaction.CommitAsync(cancellationToken);
        return new GuardedResult.Done();
    }
}
