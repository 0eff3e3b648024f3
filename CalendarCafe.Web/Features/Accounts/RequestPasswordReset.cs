using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Accounts;

/// <summary>Mails a link for a new password to the owner of an address, if it has an account.</summary>
internal sealed class RequestPasswordReset(
    CafeDatabase database,
    AccountLimits limits,
    AccountMail mail,
    TimeProvider time
)
{
    // Longer than finding an account and writing a mail takes, so that the answer's time tells nothing either.
    private static readonly TimeSpan EvenTime = TimeSpan.FromMilliseconds(250);

    public async Task<RequestPasswordResetResult> ExecuteAsync(
        string? typedEmail,
        VisitorAddress visitor,
        CancellationToken cancellationToken
    )
    {
        if (!AccountFields.TryReadEmail(typedEmail, out var email))
        {
            return new RequestPasswordResetResult.Invalid(AccountFields.EmailProblem("email", typedEmail));
        }

        if (!await limits.MayAskForResetAsync(visitor, cancellationToken))
        {
            return new RequestPasswordResetResult.TooManyTries();
        }

        await Task.WhenAll(SendAsync(email, cancellationToken), Task.Delay(EvenTime, time, cancellationToken));
        return new RequestPasswordResetResult.CheckMail();
    }

    private async Task SendAsync(string email, CancellationToken cancellationToken)
    {
        if (!await limits.MayMailAsync(email, cancellationToken))
        {
            return;
        }

        await using var context = await database.OpenWithoutTenantAsync(cancellationToken);
        var normalised = email.ToUpperInvariant();
        var account = await context
            .Accounts.Where(row => row.NormalizedUserName == normalised)
            .Select(row => (Guid?)row.Id)
            .SingleOrDefaultAsync(cancellationToken);
        if (account is { } id)
        {
            await mail.SendAsync(id, AccountMailKind.Reset, cancellationToken);
        }
    }
}
