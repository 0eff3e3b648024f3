using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Notifications;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Bookings.Changes;

/// <summary>
/// Calls off what a host who leaves has before them, in the caller's transaction: as many as fit one, so that nobody waits
/// long for the host's lock, and the caller comes again for the rest. Keeps the lock until the caller commits.
/// </summary>
internal sealed class CallOffMeetings(CallOffLetters letters)
{
    public const int Batch = 50;

    /// <summary>Null where somebody booked before the lock was taken: the caller rolls back and begins again.</summary>
    public async Task<CalledOffMeetings?> ExecuteAsync(
        CafeDbContext context,
        UserId host,
        string message,
        Instant now,
        CancellationToken cancellationToken
    )
    {
        await HostDepartures.LockBookingsAsync(context, host, now, Batch, cancellationToken);
        var bookings = await context
            .Bookings.ToComeFor(host, now)
            .Include(booking => booking.Invitee)
            .Include(booking => booking.Hosts)
            .Include(booking => booking.Guests)
            .AsSplitQuery()
            .OrderBy(booking => booking.Id)
            .Take(Batch)
            .ToListAsync(cancellationToken);
        await HostDepartures.LockHostAsync(context, host, now, cancellationToken);
        var count = await context.Bookings.ToComeFor(host, now).CountAsync(cancellationToken);
        if (count > bookings.Count && bookings.Count < Batch)
        {
            return null;
        }

        foreach (var booking in bookings)
        {
            var given = booking.CancellationReason == CancellationReasonPolicy.Never ? "" : message;
            booking.Cancel(BookingParty.Host, host, given, now);
            context.AddRange(await letters.CalledOffAsync(context, booking, now, cancellationToken));
        }

        await context.SaveChangesAsync(cancellationToken);
        foreach (var booking in bookings)
        {
            await SlotClaims.ReleaseAsync(context, booking.Id, cancellationToken);
        }

        var hosts = bookings.SelectMany(booking => booking.Hosts).Select(row => row.UserId).Append(host);
        return new(bookings.Count, [.. hosts.Distinct()], count == bookings.Count);
    }
}
