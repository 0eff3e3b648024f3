using CalendarCafe.Domain.Notifications;
using CalendarCafe.Infrastructure.Mail;
using Microsoft.Extensions.Options;

namespace CalendarCafe.Web.Features.Notifications;

/// <summary>When mail is sent: at once where this node wrote it, within seconds where another did, later and later where the world fails.</summary>
internal sealed class MailSchedule(IClock clock, TimeProvider time, IOptions<SmtpOptions> smtp) : IDisposable
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);
    private static readonly Duration FirstDelay = Duration.FromSeconds(5);
    private static readonly Duration LongestDelay = Duration.FromMinutes(5);
    private const int MostAttempts = 600;

    private readonly SemaphoreSlim _written = new(0, 1);

    public Instant Now => clock.GetCurrentInstant();

    /// <summary>
    /// How long one mail is a worker's alone: longer than any delivery, and yet short, for so long waits what a node that
    /// died had in hand.
    /// </summary>
    public Duration Lease => Duration.FromSeconds(smtp.Value.TimeoutSeconds) + Duration.FromMinutes(1);

    /// <summary>To be called after a commit that wrote mail: a hint, which may be lost without harm.</summary>
    public void Written()
    {
        try
        {
            _written.Release();
        }
        catch (SemaphoreFullException)
        {
            // Somebody has given the hint already.
        }
    }

    /// <summary>Waits until mail may be due.</summary>
    public async Task RestAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var rested = Task.Delay(Rest, time, patience.Token);
        await Task.WhenAny(_written.WaitAsync(patience.Token), rested);
        await patience.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>When to try again after this attempt, about two days long; null when it is time to give up.</summary>
    public Instant? NextAttempt(NotificationLog mail) =>
        mail.Attempts >= MostAttempts
            ? null
            : Now + Duration.Min(LongestDelay, FirstDelay * (1L << Math.Min(mail.Attempts - 1, 10)));

    public void Dispose() => _written.Dispose();
}
