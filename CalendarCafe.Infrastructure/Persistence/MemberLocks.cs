using CalendarCafe.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Infrastructure.Persistence;

/// <summary>The rows on which it hangs who runs an organisation, locked by whoever changes that.</summary>
public static class MemberLocks
{
    /// <summary>
    /// In a transaction of the given context, before all else: of two who change who there is, or who leave, the second reads
    /// what the first has left, so that the last two owners cannot both go.
    /// </summary>
    public static Task LockOrganizationAsync(
        CafeDbContext context,
        OrganizationId organization,
        CancellationToken cancellationToken
    ) =>
        context.Database.ExecuteSqlAsync(
            $"SELECT 1 FROM organizations WHERE id = {organization.Value} FOR NO KEY UPDATE",
            cancellationToken
        );

    /// <summary>The rows of two members, under the organisation's: whoever changes their profile meanwhile waits.</summary>
    public static Task LockPairAsync(
        CafeDbContext context,
        OrganizationId organization,
        UserId actor,
        UserId member,
        CancellationToken cancellationToken
    ) =>
        context.Database.ExecuteSqlAsync(
            $"""
            SELECT 1 FROM users
            WHERE organization_id = {organization.Value} AND deleted_at IS NULL
              AND id IN ({actor.Value}, {member.Value})
            ORDER BY id FOR NO KEY UPDATE
            """,
            cancellationToken
        );
}
