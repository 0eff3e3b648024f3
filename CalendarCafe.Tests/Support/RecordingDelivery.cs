using System.Collections.Concurrent;
using CalendarCafe.Infrastructure.Mail;

namespace CalendarCafe.Tests.Support;

/// <summary>A mail server that keeps what it is given, and answers as told.</summary>
internal sealed class RecordingDelivery : IMailDelivery
{
    private readonly ConcurrentQueue<OutgoingMail> _given = new();

    /// <summary>Every attempt, in order.</summary>
    public IReadOnlyList<OutgoingMail> Given => [.. _given];

    public Func<OutgoingMail, Task<MailOutcome>> Answer { get; set; } =
        _ => Task.FromResult<MailOutcome>(new MailOutcome.Delivered());

    public Task<MailOutcome> DeliverAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _given.Enqueue(mail);
        return Answer(mail);
    }
}
