using CalendarCafe.Domain;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.EventTypes;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Bookings.Managing;

/// <summary>The booking that a link opens, for whoever holds the link.</summary>
internal sealed class BookingByToken(CafeDatabase database, IClock clock)
{
    /// <summary>Null for a link that never was, has expired or was revoked.</summary>
    public async Task<ManagedBooking?> FindAsync(string token, CancellationToken cancellationToken)
    {
        if (await ActorAsync(token, cancellationToken) is not { } invitee)
        {
            return null;
        }

        await using var context = await database.OpenAsync(invitee.OrganizationId, cancellationToken);
        var found = await (
            from booking in context.Bookings.VisibleTo(invitee)
            from organizer in booking.Hosts.Where(host => host.IsOrganizer)
            from host in context.Users.WithDeleted().Where(user => user.Id == organizer.UserId)
            select new
            {
                Booking = booking,
                booking.Invitee,
                booking.Answers,
                booking.History,
                booking.Guests,
                HostName = host.Name,
                HostPhoto = host.AvatarPath,
                House = context
                    .Organizations.Where(organization => organization.Id == booking.OrganizationId)
                    .Select(organization => new
                    {
                        organization.Name,
                        organization.BrandColor,
                        organization.LogoPath,
                    })
                    .FirstOrDefault(),
                MinimumSeats = context
                    .EventTypes.WithDeleted()
                    .Where(eventType => eventType.Id == booking.EventTypeId)
                    .Select(eventType => eventType.MinimumSeats)
                    .FirstOrDefault(),
            }
        )
            .AsNoTracking()
            .AsSplitQuery()
            .OrderBy(row => row.Booking.Id)
            .FirstOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        var offered = await OfferedAt(context, found.Booking).FirstOrDefaultAsync(cancellationToken);
        var history = await BookingRecords.OfAsync(context, found.History, cancellationToken);
        return Managed(found.Booking, found.Invitee, found.HostName, offered?.Address, found.Answers, history) with
        {
            IsCallToInvitee = new MeetingPlace(found.Booking.LocationKind, found.Booking.Location).IsCallTo(
                found.Invitee.Phone
            ),
            Guests = BookingRecords.Of(found.Guests),
            MinimumSeats = found.MinimumSeats,
            BrandColor = found.House?.BrandColor,
            OrganizationName = found.House?.Name ?? "",
            Logo = found.House?.LogoPath,
            HostPhoto = found.HostPhoto,
            MayBookAgain = found.Booking.SchedulingLinkId is null && offered?.IsHidden == false,
        };
    }

    /// <summary>Who holds this link, as an actor on its one booking.</summary>
    public async Task<Actor.Invitee?> ActorAsync(string token, CancellationToken cancellationToken)
    {
        if (!SecretToken.TryHash(token, out var hash))
        {
            return null;
        }

        var now = clock.GetCurrentInstant();
        await using var context = await database.OpenWithoutTenantAsync(cancellationToken);
        return await context
            .BookingTokens.AcrossTenants()
            .Where(row => row.Hash == hash && row.ExpiresAt > now && row.RevokedAt == null)
            .Select(row => new Actor.Invitee(row.OrganizationId, row.BookingId))
            .FirstOrDefaultAsync(cancellationToken);
    }

    // Its owner's, who need not be the host any more; none where the event type is gone.
    private static IQueryable<OfferedAddress> OfferedAt(CafeDbContext context, Booking booking) =>
        from eventType in context.EventTypes.Where(row => row.Id == booking.EventTypeId && row.IsActive)
        from owner in context.Users.Where(row => row.Id == eventType.OwnerUserId)
        from organization in context.Organizations.Where(row => row.Id == eventType.OrganizationId)
        select new OfferedAddress(
            new BookingAddress(organization.Slug, owner.Slug, eventType.Slug),
            eventType.IsHidden
        );

    private static ManagedBooking Managed(
        Booking booking,
        Invitee invitee,
        string hostName,
        BookingAddress? address,
        IEnumerable<Answer> answers,
        IReadOnlyList<BookingMoment> history
    ) =>
        new(
            booking.OrganizationId,
            booking.Id,
            booking.Status,
            booking.Title,
            hostName,
            DateTimeZoneProviders.Tzdb[booking.Promise.Zone],
            invitee.Name,
            invitee.Email,
            DateTimeZoneProviders.Tzdb[booking.InviteeZone],
            booking.StartsAt,
            booking.EndsAt,
            booking.LocationKind,
            // Where to go is for everybody to know; the link or number of a meeting is for whom it was confirmed to.
            booking.IsPlaceKnownToInvitee
                ? booking.Location
                : null,
            booking.CancellationReason,
            booking.InviteeMayCancelUntil,
            booking.CanceledBy,
            booking.CanceledAt,
            booking.CancelReason,
            BookingRecords.Of(answers),
            history,
            address
        )
        {
            Sequence = booking.Sequence,
            InviteeMayRescheduleUntil = booking.InviteeMayRescheduleUntil,
            CancellationKind = booking.CancellationKind,
            AnswerBy = booking.AnswerBy,
            Instructions = booking is { ConfirmedAt: not null, CanceledAt: null } ? booking.Instructions : null,
        };

    private sealed record OfferedAddress(BookingAddress Address, bool IsHidden);
}
