using CalendarCafe.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Infrastructure.Persistence;

/// <summary>The rows on which it hangs who runs an organisation, locked by whoever changes that.</summary>
public static class MemberLocks
{
    /// <summary>
    /// In a transaction of the given context: of two who change members at once, the second reads what the first has made of
    /// them. All owners, so that the last two cannot both go; in one order, so that nobody waits for each other.
    /// </summary>
    public static Task LockAsync(
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
              AND (role = 'OWNER' OR id = {actor.Value} OR id = {member.Value})
            ORDER BY id FOR NO KEY UPDATE
            """,
            cancellationToken
        );
}
