using CalendarCafe.Domain;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Shared;

internal sealed class HostDeskQueries(CafeDatabase database)
{
    /// <summary>The member's desk, or null if the member is gone.</summary>
    public async Task<HostDesk?> FindAsync(Actor.Member member, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(member.OrganizationId, cancellationToken);
        var row = await context
            .Users.Where(user => user.Id == member.UserId)
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
                        user.AvatarPath,
                        Organization = organization.Slug,
                    }
            )
            .SingleOrDefaultAsync(cancellationToken);
        return row is null
            ? null
            : new(member, row.Name, DateTimeZoneProviders.Tzdb[row.TimeZone], $"/{row.Organization}/{row.Slug}")
            {
                Photo = row.AvatarPath,
            };
    }
}
