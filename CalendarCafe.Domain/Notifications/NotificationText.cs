namespace CalendarCafe.Domain.Notifications;

/// <summary>What a message says, rendered, with placeholders where its links will be.</summary>
public sealed record NotificationText(string Subject, string Text, string? Html)
{
    public string? ReplyTo { get; init; }

    public string? Calendar { get; init; }

    /// <summary>The iTIP method of <see cref="Calendar"/> (RFC 5546), such as REQUEST; null where there is none.</summary>
    public string? CalendarMethod { get; init; }
}
