using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Accounts;

/// <summary>
/// Changes the password of whoever follows a mailed link, and ends every session. The link came by mail, so it confirms
/// the address too: a stranger who signed up with it first is locked out by this.
/// </summary>
internal sealed class ResetPassword(
    CafeDatabase database,
    PasswordHashes passwords,
    AccountLimits limits,
    AccountMail mail,
    IClock clock
)
{
    public async Task<ResetPasswordResult> ExecuteAsync(
        string? token,
        string? newPassword,
        VisitorAddress visitor,
        CancellationToken cancellationToken
    )
    {
        if (!await limits.MayOpenLinkAsync(visitor, cancellationToken))
        {
            return new ResetPasswordResult.TooManyTries();
        }

        if (await FindMemberAsync(token, cancellationToken) is not { } member)
        {
            return new ResetPasswordResult.LinkIsDead();
        }

        if (PasswordRules.Check("password", newPassword, member.Name, member.Email) is { } problem)
        {
            return new ResetPasswordResult.Invalid(problem);
        }

        var hash = passwords.Hash(PasswordRules.Read(newPassword)!); // What was checked can be read.
        return await TryChangeAsync(member, token, hash, cancellationToken)
            ? new ResetPasswordResult.Changed()
            : new ResetPasswordResult.LinkIsDead();
    }

    private async Task<bool> TryChangeAsync(
        User member,
        string? token,
        string passwordHash,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetCurrentInstant();
        await using var context = await database.OpenAsync(member.OrganizationId, cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var purpose = AccountTokenPurpose.ResetPassword;
        if (await AccountLinks.UseAsync(context, token, purpose, now, cancellationToken) is not { } id)
        {
            return false;
        }

        var account = await context.Accounts.SingleAsync(row => row.Id == id, cancellationToken);
        account.PasswordHash = passwordHash;
        account.SecurityStamp = SecretToken.New().Text;
        account.EmailConfirmed = true;
        account.AccessFailedCount = 0;
        account.LockoutEnd = null;
        var user = await context.Users.SingleAsync(row => row.Id == member.Id, cancellationToken);
        user.VerifyEmail(now);
        await mail.AddAsync(context, user, AccountMailKind.Changed);
        await context.SaveChangesAsync(cancellationToken);
        await AccountLinks.RevokeAsync(context, id, purpose, cancellationToken);
        await AccountLinks.RevokeAsync(context, id, AccountTokenPurpose.ConfirmEmail, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private async Task<User?> FindMemberAsync(string? token, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenWithoutTenantAsync(cancellationToken);
        var account = await AccountLinks.FindAccountAsync(
            context,
            token,
            AccountTokenPurpose.ResetPassword,
            clock.GetCurrentInstant(),
            cancellationToken
        );
        return account is { } id
            ? await context
                .Users.AcrossTenants()
                .AsNoTracking()
                .SingleOrDefaultAsync(user => user.Id == new UserId(id), cancellationToken)
            : null;
    }
}
