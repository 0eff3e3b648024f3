using CalendarCafe.Domain;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Shared;

internal sealed class HostDeskQueries(CafeDatabase database)
{
    /// <summary>
    /// The member's desk, or null if the member is gone or may not come in any more. Its role is what it is now, whatever it
    /// was at sign-in.
    /// </summary>
    public async Task<HostDesk?> FindAsync(Actor.Member member, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(member.OrganizationId, cancellationToken);
        var row = await context
            .Users.Where(user => user.Id == member.UserId && user.Status == UserStatus.Active)
            .Join(
                context.Organizations,
                user => user.OrganizationId,
                organization => organization.Id,
                (user, organization) =>
                    new
                    {
                        user.Name,
                        user.TimeZone,
                        user.Slug,
                        user.Role,
                        user.AvatarPath,
                        Organization = organization.Slug,
                    }
            )
            .SingleOrDefaultAsync(cancellationToken);
        return row is null
            ? null
            : new(
                member with
                {
                    Role = row.Role,
                },
                row.Name,
                DateTimeZoneProviders.Tzdb[row.TimeZone],
                $"/{row.Organization}/{row.Slug}"
            )
            {
                Photo = row.AvatarPath,
            };
    }
}
