namespace CalendarCafe.Infrastructure.Mail;

/// <summary>A whole mail of the outbox folder, read back from its file.</summary>
public sealed record OutboxMail(OutboxEntry Entry, string Text, string Html, string? Calendar);
