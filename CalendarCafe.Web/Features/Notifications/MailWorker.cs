using CalendarCafe.Domain.Notifications;
using CalendarCafe.Infrastructure.Mail;
using CalendarCafe.Infrastructure.Outbox;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Hosting;

namespace CalendarCafe.Web.Features.Notifications;

/// <summary>
/// Sends the mail that waits in the database, at least once each: a node that dies between sending and marking sends it
/// again, under the same Message-ID. Every node runs one; leases divide the work.
/// </summary>
internal sealed partial class MailWorker(
    MailOutbox outbox,
    MailLinks links,
    IMailDelivery delivery,
    MailSchedule schedule,
    OutageLog outages,
    ILogger<MailWorker> logger
) : BackgroundService
{
    private const int Batch = 20;

    /// <summary>Sends what is due now, and says whether there was anything.</summary>
    internal async Task<bool> SendDueAsync(CancellationToken cancellationToken)
    {
        var due = await outbox.LeaseAsync(Batch, schedule.Lease, cancellationToken);
        var done = 0;
        try
        {
            foreach (var mail in due)
            {
                // A slow server can outlast the leases of those behind: what another worker took over is that one's to send.
                var isOurs = await outbox.RenewAsync(mail, schedule.Lease, cancellationToken);
                var outcome = isOurs ? await DeliverAsync(mail, cancellationToken) : null;
                // From here on it counts as tried, even if that cannot be written down.
                done++;
                await RecordAsync(mail, outcome);
            }
        }
        finally
        {
            if (done < due.Count)
            {
                await outbox.ReturnAsync([.. due.Skip(done)]);
            }
        }

        return due.Count > 0;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!await SendDueAsync(stoppingToken))
                {
                    await schedule.RestAsync(stoppingToken);
                }
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                if (!outages.Covers(exception, nameof(MailWorker)))
                {
                    LogStumbled(exception);
                }

                await schedule.RestAsync(stoppingToken);
            }
        }
    }

    private async Task RecordAsync(NotificationLog mail, MailOutcome? outcome)
    {
        switch (outcome)
        {
            case MailOutcome.Delivered:
                await outbox.SentAsync(mail, schedule.Now);
                LogSent(mail.Id, mail.Kind, mail.Attempts);
                break;
            case MailOutcome.Refused refused:
                await outbox.FailAsync(mail, schedule.Now, refused.Sentence);
                LogRefused(mail.Id, refused.Sentence);
                break;
            case MailOutcome.Failed failed when schedule.NextAttempt(mail) is { } next:
                await outbox.DelayAsync(mail, schedule.Now, next, failed.Sentence);
                LogDelayed(mail.Id, failed.Sentence, next);
                break;
            case MailOutcome.Failed failed:
                await outbox.FailAsync(mail, schedule.Now, failed.Sentence);
                LogRefused(mail.Id, failed.Sentence);
                break;
        }
    }

    // One mail that breaks the machine must not keep those behind it from going.
    private async Task<MailOutcome> DeliverAsync(NotificationLog mail, CancellationToken cancellationToken)
    {
        try
        {
            var made = await links.MintAsync(mail, cancellationToken);
            var outcome = await delivery.DeliverAsync(Compose(mail, made.Addresses), cancellationToken);
            if (outcome is MailOutcome.Refused or MailOutcome.Failed { MayHaveArrived: false })
            {
                await links.WithdrawAsync(mail, made);
            }

            return outcome;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            if (!outages.Covers(exception, nameof(MailWorker)))
            {
                LogBroken(mail.Id, exception);
            }

            return new MailOutcome.Failed("The mail could not be made or handed over; the log says why.");
        }
    }

    private OutgoingMail Compose(NotificationLog mail, IReadOnlyDictionary<string, string> made) =>
        new(
            links.MessageId(mail),
            new(mail.RecipientName, mail.Recipient),
            mail.ReplyTo is { } address ? new("", address) : null,
            mail.Subject,
            Fill(mail.TextBody, made),
            Fill(mail.HtmlBody ?? "", made),
            mail.Calendar is { } calendar ? CalendarObject.ReplacePlaceholders(calendar, made) : null
        );

    private static string Fill(string body, IReadOnlyDictionary<string, string> made) =>
        made.Aggregate(body, (text, link) => text.Replace(link.Key, link.Value, StringComparison.Ordinal));

    [LoggerMessage(LogLevel.Information, "Mail {NotificationId} ({Kind}) sent at attempt {Attempts}")]
    private partial void LogSent(NotificationLogId notificationId, NotificationKind kind, int attempts);

    [LoggerMessage(LogLevel.Warning, "Mail {NotificationId} delayed until {Next}: {Error}")]
    private partial void LogDelayed(NotificationLogId notificationId, string error, Instant next);

    [LoggerMessage(LogLevel.Error, "Mail {NotificationId} given up: {Error}")]
    private partial void LogRefused(NotificationLogId notificationId, string error);

    [LoggerMessage(LogLevel.Error, "Mail {NotificationId} could not be made or handed over")]
    private partial void LogBroken(NotificationLogId notificationId, Exception exception);

    [LoggerMessage(LogLevel.Error, "The mail worker stumbled; it goes on")]
    private partial void LogStumbled(Exception exception);
}
