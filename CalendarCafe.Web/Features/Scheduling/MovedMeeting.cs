using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;

namespace CalendarCafe.Web.Features.Scheduling;

/// <summary>A booking that looks for another time: with the same hosts, at the same length, with what it keeps free around it.</summary>
public sealed record MovedMeeting(
    BookingId Id,
    IReadOnlyList<UserId> Hosts,
    Instant StartsAt,
    Duration Duration,
    Duration BufferBefore,
    Duration BufferAfter,
    string InviteeEmail
)
{
    public static MovedMeeting Of(Booking booking) =>
        new(
            booking.Id,
            [.. booking.Hosts.Select(host => host.UserId)],
            booking.StartsAt,
            booking.EndsAt - booking.StartsAt,
            booking.BufferBefore,
            booking.BufferAfter,
            booking.Invitee.Email
        );

    public ClaimedTime At(Instant start) => new(start, start + Duration, BufferBefore, BufferAfter);

    /// <summary>The question as it is asked for this booking, which stands in nobody's way.</summary>
    public SlotSearchRequest Ask(SlotSearchRequest request) =>
        request with
        {
            Moved = Id,
            InviteeEmail = InviteeEmail,
            Hosts = new(Hosts, OneIsEnough: false),
            Buffers = (BufferBefore, BufferAfter),
        };
}
