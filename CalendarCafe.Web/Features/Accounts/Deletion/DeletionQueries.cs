using CalendarCafe.Domain;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Bookings.Changes;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Accounts.Deletion;

/// <summary>What would go with the member's account now.</summary>
internal sealed class DeletionQueries(CafeDatabase database, IClock clock)
{
    public async Task<DeletionSight?> FindAsync(Actor.Member actor, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(actor, cancellationToken);
        var account = actor.UserId.Value;
        var toCome = context.Bookings.ToComeFor(actor.UserId, clock.GetCurrentInstant());
        var found = await context
            .Users.AsNoTracking()
            .Where(user => user.Id == actor.UserId)
            .Select(user => new
            {
                User = user,
                HasSecondFactor = context.Accounts.Any(row => row.Id == account && row.TwoFactorEnabled),
                Bookings = toCome.Count(),
                Invitees = toCome.Select(booking => booking.Invitee.Email).Distinct().Count(),
                EventTypes = context.EventTypes.Count(row => row.OwnerUserId == user.Id),
                HasFeed = context.CalendarFeeds.Any(row => row.UserId == user.Id && row.RevokedAt == null),
                Organization = context
                    .Organizations.Where(row => row.Id == user.OrganizationId)
                    .Select(row => row.Name)
                    .Single(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        var others = await OtherPeople.OfAsync(context, found.User, cancellationToken);
        return new(
            found.User.Email,
            found.HasSecondFactor,
            found.Bookings,
            found.Invitees,
            found.EventTypes,
            found.HasFeed,
            others.IsNobody ? found.Organization : null,
            others.HoldBack(found.User)
        );
    }
}
