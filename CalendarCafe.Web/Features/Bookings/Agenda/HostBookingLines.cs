using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Bookings.Groups;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Bookings.Agenda;

/// <summary>Bookings as lines of a host's list, by one statement.</summary>
internal static class HostBookingLines
{
    public static IQueryable<HostBooking> Of(CafeDbContext context, IQueryable<Booking> bookings) =>
        bookings.Select(booking => new HostBooking(
            booking.Id,
            booking.Title,
            booking.Invitee.Name,
            booking.Invitee.Email,
            booking.StartsAt,
            booking.EndsAt,
            booking.Status,
            booking.LocationKind,
            booking.Location
        )
        {
            EventTypeId = booking.EventTypeId,
            IsCallToInvitee = booking.LocationKind == LocationKind.Phone && booking.Location == booking.Invitee.Phone,
            Sequence = booking.Sequence,
            AnswerBy = booking.AnswerBy,
            CancellationKind = booking.CancellationKind,
            BufferBefore = booking.BufferBefore,
            BufferAfter = booking.BufferAfter,
            Uid = booking.Uid,
            ChangedAt = EF.Property<Instant>(booking, "UpdatedAt"),
            AsksForReason = booking.CancellationReason == CancellationReasonPolicy.Required,
            Session = context
                .GroupSessions.Where(session => session.Id == booking.SessionId)
                .Select(session => new HostSession(
                    session.Id,
                    session.SeatsTaken,
                    session.Capacity,
                    context
                        .EventTypes.Where(row => row.Id == session.EventTypeId)
                        .Select(row => row.MinimumSeats)
                        .FirstOrDefault()
                ))
                .FirstOrDefault(),
        });
}
