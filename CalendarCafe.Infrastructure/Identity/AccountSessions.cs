using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Infrastructure.Identity;

/// <summary>The browsers that are signed in to an account.</summary>
public static class AccountSessions
{
    /// <summary>The longest that a session lasts without being seen: as long as its cookie.</summary>
    public static readonly Duration Life = Duration.FromDays(14);

    /// <summary>Adds a session to what is saved next, and forgets those of the account that are long over.</summary>
    public static async Task<AccountSession> StartAsync(
        CafeDbContext context,
        Guid accountId,
        string userAgent,
        Instant now,
        CancellationToken cancellationToken
    )
    {
        await context
            .AccountSessions.Where(row => row.AccountId == accountId && row.SeenAt < now - Life)
            .ExecuteDeleteAsync(cancellationToken);
        var session = AccountSession.Start(accountId, userAgent, now);
        context.AccountSessions.Add(session);
        return session;
    }

    public static IQueryable<AccountSession> Open(CafeDbContext context, Guid accountId, Instant now) =>
        context.AccountSessions.Where(row =>
            row.AccountId == accountId && row.EndedAt == null && row.SeenAt > now - Life
        );

    /// <summary>Whether the session is open; if it is, it was seen now.</summary>
    public static async Task<bool> TrySeeAsync(
        CafeDbContext context,
        Guid accountId,
        Guid session,
        Instant now,
        CancellationToken cancellationToken
    ) =>
        await Open(context, accountId, now)
            .Where(row => row.Id == session)
            .ExecuteUpdateAsync(row => row.SetProperty(open => open.SeenAt, now), cancellationToken) == 1;

    /// <summary>Ends one session of the account, and answers whether it was open.</summary>
    public static async Task<bool> EndAsync(
        CafeDbContext context,
        Guid accountId,
        Guid session,
        Instant now,
        CancellationToken cancellationToken
    ) =>
        await Open(context, accountId, now)
            .Where(row => row.Id == session)
            .ExecuteUpdateAsync(row => row.SetProperty(open => open.EndedAt, now), cancellationToken) == 1;

    /// <summary>Ends all sessions of the account but one, and answers how many were open.</summary>
    public static Task<int> EndAllAsync(
        CafeDbContext context,
        Guid accountId,
        Guid? but,
        Instant now,
        CancellationToken cancellationToken
    ) =>
        Open(context, accountId, now)
            .Where(row => row.Id != but)
            .ExecuteUpdateAsync(row => row.SetProperty(open => open.EndedAt, now), cancellationToken);
}
