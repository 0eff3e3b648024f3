using System.Diagnostics;
using CalendarCafe.Domain;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;

namespace CalendarCafe.Web.Features.Bookings;

/// <summary>Whose bookings an actor may touch; what is not theirs is not found.</summary>
internal static class BookingAccess
{
    /// <summary>Bookings that the actor may read.</summary>
    public static IQueryable<Booking> VisibleTo(this IQueryable<Booking> bookings, Actor actor) =>
        actor switch
        {
            Actor.Member member => bookings.Where(booking => booking.Hosts.Any(host => host.UserId == member.UserId)),
            Actor.Invitee invitee => bookings.Where(booking => booking.Id == invitee.BookingId),
            _ => throw new UnreachableException(),
        };

    /// <summary>Bookings that the actor may change: none for a viewer.</summary>
    public static IQueryable<Booking> EditableBy(this IQueryable<Booking> bookings, Actor actor) =>
        actor is Actor.Member { MayEdit: false } ? bookings.Where(_ => false) : bookings.VisibleTo(actor);

    /// <summary>Bookings that owners and admins look after, because a host of theirs is let in no more.</summary>
    public static IQueryable<Booking> OfLeavers(
        this IQueryable<Booking> bookings,
        CafeDbContext context,
        Actor.Member actor
    ) =>
        actor.MayAdminister
            ? bookings.Where(booking =>
                booking.Hosts.Any(host =>
                    context.Users.Any(user => user.Id == host.UserId && user.Status == UserStatus.Inactive)
                )
            )
            : bookings.Where(_ => false);

    /// <summary>On whose side the actor stands.</summary>
    public static BookingParty PartyOf(Actor actor) =>
        actor switch
        {
            Actor.Member => BookingParty.Host,
            Actor.Invitee => BookingParty.Invitee,
            _ => throw new UnreachableException(),
        };
}
