namespace CalendarCafe.Infrastructure.Mail;

/// <summary>The head of a mail in the outbox folder; <paramref name="Date"/> is the header as written.</summary>
public sealed record OutboxEntry(string Id, string Subject, string From, string To, string Date);
