using CalendarCafe.Domain;
using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Accounts.Security;

/// <summary>How a member's account is guarded, and where it is open.</summary>
internal sealed class SecurityQueries(CafeDatabase database, IClock clock)
{
    private const int MostSessions = 50;

    public async Task<SecuritySight?> FindAsync(
        Actor.Member actor,
        Guid? thisSession,
        CancellationToken cancellationToken
    )
    {
        var id = actor.UserId.Value;
        await using var context = await database.OpenAsync(actor, cancellationToken);
        var account = await context
            .Accounts.Where(row => row.Id == id)
            .Select(row => new { row.Email, row.TwoFactorEnabled })
            .SingleOrDefaultAsync(cancellationToken);
        if (account is null)
        {
            return null;
        }

        var sessions = await AccountSessions
            .Open(context, id, clock.GetCurrentInstant())
            .OrderByDescending(row => row.SeenAt)
            .ThenBy(row => row.Id)
            .Take(MostSessions)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return new(
            account.Email ?? "",
            account.TwoFactorEnabled,
            [
                .. sessions.Select(row => new OpenSession(
                    row.Id,
                    Browser.Of(row.UserAgent),
                    row.StartedAt,
                    row.SeenAt,
                    row.Id == thisSession
                )),
            ]
        );
    }
}
