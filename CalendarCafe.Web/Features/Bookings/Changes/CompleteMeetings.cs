using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Bookings.Changes;

/// <summary>
/// Takes it that meetings whose end has passed took place. Their claims stay: they are past, and limits of their period
/// still count them.
/// </summary>
internal sealed partial class CompleteMeetings(
    CafeDatabase database,
    BookingNews news,
    IClock clock,
    ILogger<CompleteMeetings> logger
)
{
    private const int Batch = 100;

    /// <summary>How many were completed.</summary>
    public async Task<int> ExecuteAsync(CancellationToken cancellationToken)
    {
        var all = 0;
        IReadOnlyList<UserId> hosts;
        do
        {
            (var count, hosts) = await CompleteAsync(cancellationToken);
            all += count;
            if (hosts.Count > 0)
            {
                await news.PublishAsync(hosts);
            }
        } while (hosts.Count > 0);

        if (all > 0)
        {
            LogCompleted(all);
        }

        return all;
    }

    private async Task<(int Count, IReadOnlyList<UserId> Hosts)> CompleteAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        await using var context = await database.OpenWithoutTenantAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var due = await DueBookings.LockEndedAsync(context, now, Batch, cancellationToken);
        if (due.Count == 0)
        {
            return (0, []);
        }

        var bookings = await context
            .Bookings.AcrossTenants()
            .Where(booking => due.Contains(booking.Id))
            .Include(booking => booking.Hosts)
            .ToListAsync(cancellationToken);
        foreach (var booking in bookings)
        {
            booking.Complete(now);
        }

        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(CancellationToken.None);
        return (
            bookings.Count,
            [.. bookings.SelectMany(booking => booking.Hosts).Select(host => host.UserId).Distinct()]
        );
    }

    [LoggerMessage(LogLevel.Information, "{Count} meetings completed")]
    private partial void LogCompleted(int count);
}
