using CalendarCafe.Domain.Notifications;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Infrastructure.Outbox;

/// <summary>
/// Mail that waits to be sent. Any number of workers on any node lease from it by the database's clock; an outcome counts
/// only while its lease is the row's (fencing), so that a worker that was away too long changes nothing.
/// </summary>
public sealed class MailOutbox(CafeDatabase database)
{
    /// <summary>Leases what is due, oldest first; of one booking nobody hears the end before the beginning.</summary>
    public async Task<IReadOnlyList<NotificationLog>> LeaseAsync(
        int most,
        Duration length,
        CancellationToken cancellationToken
    )
    {
        var lease = Guid.CreateVersion7();
        var seconds = length.TotalSeconds;
        await using var context = await database.OpenWithoutTenantAsync(cancellationToken);
        var leased = await context.Database.ExecuteSqlAsync(
            $"""
            UPDATE notification_logs
            SET lease_id = {lease}, leased_until = clock_timestamp() + make_interval(secs => {seconds}),
                attempts = attempts + 1, updated_at = clock_timestamp()
            WHERE id IN (
              SELECT id FROM notification_logs due
              WHERE status = 'PENDING' AND channel = 'EMAIL' AND due_at <= clock_timestamp()
                AND (leased_until IS NULL OR leased_until <= clock_timestamp())
                AND NOT EXISTS (
                  SELECT FROM notification_logs earlier
                  WHERE earlier.booking_id = due.booking_id AND earlier.recipient = due.recipient
                    AND earlier.status = 'PENDING' AND earlier.id < due.id)
              ORDER BY due_at, id LIMIT {most} FOR UPDATE SKIP LOCKED)
            """,
            cancellationToken
        );
        return leased == 0
            ? []
            : await context
                .NotificationLogs.AcrossTenants()
                .AsNoTracking()
                .Where(mail => mail.LeaseId == lease)
                .OrderBy(mail => mail.DueAt)
                .ThenBy(mail => mail.Id)
                .ToListAsync(cancellationToken);
    }

    /// <summary>Leases a mail for that long again; false where its lease is no longer the row's.</summary>
    public async Task<bool> RenewAsync(NotificationLog mail, Duration length, CancellationToken cancellationToken)
    {
        var seconds = length.TotalSeconds;
        await using var context = await database.OpenWithoutTenantAsync(cancellationToken);
        var renewed = await context.Database.ExecuteSqlAsync(
            $"""
            UPDATE notification_logs SET leased_until = clock_timestamp() + make_interval(secs => {seconds})
            WHERE id = {mail.Id.Value} AND lease_id = {mail.LeaseId} AND leased_until > clock_timestamp()
            """,
            cancellationToken
        );
        return renewed == 1;
    }

    /// <summary>Gives back what was leased and not tried, so that nobody waits for the lease to end. Happens while a node shuts down.</summary>
    public async Task ReturnAsync(IReadOnlyCollection<NotificationLog> mails)
    {
        var ids = mails.Select(mail => mail.Id.Value).ToArray();
        var leases = mails.Select(mail => mail.LeaseId).Distinct().ToArray();
        await using var context = await database.OpenWithoutTenantAsync(CancellationToken.None);
        await context.Database.ExecuteSqlAsync(
            $"""
            UPDATE notification_logs
            SET lease_id = NULL, leased_until = NULL, attempts = attempts - 1, updated_at = clock_timestamp()
            WHERE id = ANY({ids}) AND lease_id = ANY({leases})
            """,
            CancellationToken.None
        );
    }

    public Task SentAsync(NotificationLog mail, Instant now) =>
        MarkAsync(mail, NotificationStatus.Sent, mail.DueAt, now, null);

    /// <summary>It will be tried again at <paramref name="dueAt"/>.</summary>
    public Task DelayAsync(NotificationLog mail, Instant now, Instant dueAt, string error) =>
        MarkAsync(mail, NotificationStatus.Pending, dueAt, now, error);

    /// <summary>It will not be tried again.</summary>
    public Task FailAsync(NotificationLog mail, Instant now, string error) =>
        MarkAsync(mail, NotificationStatus.Failed, mail.DueAt, now, error);

    // An outcome that happened is recorded even while the node shuts down: no token of the caller's.
    private async Task MarkAsync(
        NotificationLog mail,
        NotificationStatus status,
        Instant dueAt,
        Instant now,
        string? error
    )
    {
        Instant? sentAt = status == NotificationStatus.Sent ? now : null;
        Instant? failedAt = status == NotificationStatus.Failed ? now : null;
        await using var context = await database.OpenAsync(mail.OrganizationId, CancellationToken.None);
        await context
            .NotificationLogs.Where(row => row.Id == mail.Id && row.LeaseId == mail.LeaseId)
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(log => log.Status, status)
                        .SetProperty(log => log.DueAt, dueAt)
                        .SetProperty(log => log.SentAt, sentAt)
                        .SetProperty(log => log.FailedAt, failedAt)
                        .SetProperty(log => log.Error, error)
                        .SetProperty(log => log.LeaseId, (Guid?)null)
                        .SetProperty(log => log.LeasedUntil, (Instant?)null)
                        .SetProperty(log => EF.Property<Instant>(log, HouseRules.UpdatedAt), now),
                CancellationToken.None
            );
    }
}
