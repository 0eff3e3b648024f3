using CalendarCafe.Domain.Notifications;

namespace CalendarCafe.Web.Features.Bookings.Agenda;

/// <summary>A mail about a booking, and what became of it. While it waits, <paramref name="DueAt"/> is when it is tried next.</summary>
public sealed record Receipt(
    NotificationLogId Id,
    NotificationKind Kind,
    string Recipient,
    string RecipientName,
    NotificationStatus Status,
    Instant DueAt,
    Instant? SentAt,
    Instant? FailedAt,
    string? Error,
    int Attempts
);
