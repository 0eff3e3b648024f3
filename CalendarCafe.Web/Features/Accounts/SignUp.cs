using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Accounts;

/// <summary>Makes an account, its person and organisation, and enough to be booked: all in one transaction.</summary>
internal sealed class SignUp(
    CafeDatabase database,
    NewHouse house,
    PasswordHashes passwords,
    AccountLimits limits,
    AccountMail mail
)
{
    private const int MostSlugs = 5;

    public async Task<SignUpResult> ExecuteAsync(
        SignUpRequest request,
        VisitorAddress visitor,
        CancellationToken cancellationToken
    )
    {
        var (wanted, problems) = NewAccount.Read(request);
        if (problems.Count > 0)
        {
            return new SignUpResult.Invalid(problems);
        }

        if (!await limits.MaySignUpAsync(visitor, cancellationToken))
        {
            return new SignUpResult.TooManyTries();
        }

        // Before anybody is looked up: an address that has an account must not answer sooner.
        var passwordHash = passwords.Hash(wanted.Password);
        var mayMail = await limits.MayMailAsync(wanted.Email, cancellationToken);
        if (await FindAsync(wanted.Email, cancellationToken) is { } known)
        {
            await TellAsync(known, mayMail, cancellationToken);
        }
        else
        {
            await CreateAsync(wanted, passwordHash, cancellationToken);
        }

        return new SignUpResult.CheckMail();
    }

    private async Task CreateAsync(NewAccount wanted, string passwordHash, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await TryCreateAsync(wanted, passwordHash, cancellationToken);
                return;
            }
            catch (DbUpdateException exception)
                when (exception.Refused()
                        is DatabaseConstraints.OneAccountPerEmail
                            or DatabaseConstraints.OneAccountPerName
                            or DatabaseConstraints.OneUserPerEmail
                )
            {
                // Two sign-ups with one address at the same moment: the second is told like any other.
                if (await FindAsync(wanted.Email, cancellationToken) is { } known)
                {
                    await TellAsync(known, mayMail: true, cancellationToken);
                }

                return;
            }
            catch (DbUpdateException exception)
                when (exception.Refused() == DatabaseConstraints.OneOrganizationPerSlug && attempt < MostSlugs)
            {
                // Another organisation took the slug between our look and our insert: look again.
            }
        }
    }

    private async Task TryCreateAsync(NewAccount wanted, string passwordHash, CancellationToken cancellationToken)
    {
        await using var reading = await database.OpenWithoutTenantAsync(cancellationToken);
        var slug = await FreshSlug.ForOrganizationAsync(reading, wanted.Organization, cancellationToken);
        var organization = Organization.Create(wanted.Organization, slug, wanted.TimeZone);
        await using var context = await database.OpenAsync(organization.Id, cancellationToken);
        var owner = house.AddTo(context, organization, wanted, passwordHash);
        await mail.AddAsync(context, owner, AccountMailKind.Confirm);
        await context.SaveChangesAsync(cancellationToken);
    }

    private Task TellAsync(Guid known, bool mayMail, CancellationToken cancellationToken) =>
        mayMail ? mail.SendAsync(known, AccountMailKind.Known, cancellationToken) : Task.CompletedTask;

    private async Task<Guid?> FindAsync(string email, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenWithoutTenantAsync(cancellationToken);
        var normalised = email.ToUpperInvariant();
        return await context
            .Accounts.Where(account => account.NormalizedUserName == normalised)
            .Select(account => (Guid?)account.Id)
            .SingleOrDefaultAsync(cancellationToken);
    }
}
