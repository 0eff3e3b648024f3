namespace CalendarCafe.Infrastructure.Mail;

/// <summary>
/// One mail to one person, ready but for the sender, whom the settings name. <paramref name="MessageId"/> (no angle brackets) stays the same
/// over every attempt, so that a reader can drop a second copy; <paramref name="Calendar"/> is a whole object from <see cref="CalendarObject"/>.
/// </summary>
public sealed record OutgoingMail(
    string MessageId,
    Party To,
    Party? ReplyTo,
    string Subject,
    string Text,
    string Html,
    string? Calendar
);
