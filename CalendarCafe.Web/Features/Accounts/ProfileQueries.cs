using CalendarCafe.Domain;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Accounts;

internal sealed class ProfileQueries(CafeDatabase database)
{
    public async Task<Profile?> FindAsync(Actor.Member actor, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(actor.OrganizationId, cancellationToken);
        return await context
            .Users.Where(user => user.Id == actor.UserId)
            .Select(user => new Profile(
                user.Name,
                user.Email,
                user.Slug,
                user.TimeZone,
                user.Locale,
                user.ClockHours,
                user.WeekStart,
                "/"
                    + context
                        .Organizations.Where(organization => organization.Id == user.OrganizationId)
                        .Select(organization => organization.Slug)
                        .Single()
                    + "/"
            )
            {
                Photo = user.AvatarPath,
            })
            .SingleOrDefaultAsync(cancellationToken);
    }
}
