using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Notifications;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Bookings.Changes;

/// <summary>
/// Ends requests that nobody answered in time: each in a transaction of its own, and none that another node, or a host
/// who answers at this very moment, has in hand.
/// </summary>
internal sealed partial class ExpireRequests(
    CafeDatabase database,
    CallOffLetters letters,
    BookingNews news,
    IClock clock,
    ILogger<ExpireRequests> logger
)
{
    private const int Batch = 50;

    /// <summary>How many ended.</summary>
    public async Task<int> ExecuteAsync(CancellationToken cancellationToken)
    {
        var ended = 0;
        foreach (var (organization, id) in await DueAsync(cancellationToken))
        {
            try
            {
                if (await ExpireAsync(organization, id, cancellationToken) is { } hosts)
                {
                    ended++;
                    LogExpired(id);
                    await news.PublishAsync(hosts);
                }
            }
            catch (Exception exception)
                when (exception is not OperationCanceledException && !DatabaseOutage.Explains(exception))
            {
                // The others must not wait for one that cannot be ended; it is tried again in the next round.
                LogStuck(exception, id);
            }
        }

        return ended;
    }

    private async Task<IReadOnlyList<(OrganizationId Organization, BookingId Id)>> DueAsync(
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetCurrentInstant();
        await using var context = await database.OpenWithoutTenantAsync(cancellationToken);
        var due = await context
            .Bookings.AcrossTenants()
            .Where(booking => booking.Status == BookingStatus.Pending && booking.AnswerBy <= now)
            .OrderBy(booking => booking.AnswerBy)
            .ThenBy(booking => booking.Id)
            .Take(Batch)
            .Select(booking => new { booking.OrganizationId, booking.Id })
            .ToListAsync(cancellationToken);
        return [.. due.Select(booking => (booking.OrganizationId, booking.Id))];
    }

    // Null where somebody else has it in hand, or was faster.
    private async Task<IReadOnlyList<UserId>?> ExpireAsync(
        OrganizationId organization,
        BookingId id,
        CancellationToken cancellationToken
    )
    {
        await using var context = await database.OpenAsync(organization, cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (!await DueBookings.TryLockAsync(context, id, cancellationToken))
        {
            return null;
        }

        var now = clock.GetCurrentInstant();
        var booking = await context
            .Bookings.Where(row => row.Id == id && row.Status == BookingStatus.Pending && row.AnswerBy <= now)
            .Include(row => row.Invitee)
            .Include(row => row.Hosts)
            .FirstOrDefaultAsync(cancellationToken);
        if (booking is null)
        {
            return null;
        }

        booking.Expire(now);
        var open = new OpenBooking(context, transaction, booking, now, cancellationToken);
        await open.CommitAsync(await letters.CalledOffAsync(context, booking, now, cancellationToken));
        return open.Hosts;
    }

    [LoggerMessage(LogLevel.Error, "Request {BookingId} should have expired, and did not")]
    private partial void LogStuck(Exception exception, BookingId bookingId);

    [LoggerMessage(LogLevel.Information, "Request {BookingId} expired")]
    private partial void LogExpired(BookingId bookingId);
}
