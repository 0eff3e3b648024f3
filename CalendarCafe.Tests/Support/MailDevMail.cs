namespace CalendarCafe.Tests.Support;

/// <summary>A mail in maildev's inbox, as its API tells it.</summary>
public sealed record MailDevMail(
    string Id,
    string Subject,
    string? Text,
    string? Html,
    IReadOnlyList<MailDevAddress> From,
    IReadOnlyList<MailDevAddress> To
);
