using CalendarCafe.Domain;
using CalendarCafe.Web.Features.Bookings.Changes;
using CalendarCafe.Web.Features.Bookings.Managing;
using CalendarCafe.Web.Features.EventTypes;

namespace CalendarCafe.Web.Features.Bookings.Picking;

/// <summary>Finds what a picker's times are of, by the plain text that the picker has.</summary>
internal sealed class TimeSources(
    PublicQueries eventTypes,
    BookingByToken bookings,
    MovedMeetings meetings,
    IClock clock
)
{
    /// <summary>Null where there is nothing to book or to move, or no more.</summary>
    /// <param name="manageToken">Of the booking that is to be moved; null where a new one is to be made at the address.</param>
    /// <param name="visitor">Whose holds count as free; null for nobody's.</param>
    public async Task<TimeSource?> FindAsync(
        BookingAddress address,
        string? manageToken,
        byte[]? visitor,
        CancellationToken cancellationToken
    )
    {
        if (manageToken is not null)
        {
            return await FindMoveAsync(manageToken, visitor, cancellationToken);
        }

        return await eventTypes.FindEventTypeAsync(address, cancellationToken) is { } eventType
            ? TimeSource.Of(eventType, visitor)
            : null;
    }

    private async Task<TimeSource?> FindMoveAsync(string token, byte[]? visitor, CancellationToken cancellationToken)
    {
        if (await bookings.FindAsync(token, cancellationToken) is not { Address: { } address } booking)
        {
            return null;
        }

        var now = clock.GetCurrentInstant();
        if (!booking.IsAheadAt(now) || now >= booking.InviteeMayRescheduleUntil)
        {
            return null;
        }

        var invitee = new Actor.Invitee(booking.OrganizationId, booking.Id);
        return await meetings.FindAsync(invitee, booking.Id, cancellationToken) is { } offered
            ? TimeSource.Of(booking, address, offered, token, visitor)
            : null;
    }
}
