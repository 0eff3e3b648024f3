using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Domain.Workflows;

namespace CalendarCafe.Domain.Notifications;

/// <summary>
/// A message and what became of it: the outbox of mail. It is written in the transaction of what it tells of, and sent by a
/// worker that leases it. Links in its bodies are placeholders: each gets a fresh token at the moment of sending.
/// </summary>
public sealed class NotificationLog : ITenantOwned
{
    public const int RecipientLength = 254;
    public const int NameLength = 100;
    public const int SubjectLength = 300;
    public const int BodyLength = 1_000_000;
    public const int CalendarLength = 20_000;
    public const int ErrorLength = 500;

    private NotificationLog(
        NotificationLogId id,
        OrganizationId organizationId,
        NotificationKind kind,
        NotificationChannel channel,
        string recipient,
        string recipientName,
        string subject,
        string textBody,
        Instant dueAt
    )
    {
        Id = id;
        OrganizationId = organizationId;
        Kind = kind;
        Channel = channel;
        Recipient = recipient;
        RecipientName = recipientName;
        Subject = subject;
        TextBody = textBody;
        DueAt = dueAt;
    }

    public NotificationLogId Id { get; private init; }

    public OrganizationId OrganizationId { get; private init; }

    public NotificationKind Kind { get; private init; }

    public NotificationChannel Channel { get; private init; }

    public BookingId? BookingId { get; private init; }

    public WorkflowId? WorkflowId { get; private init; }

    /// <summary>The member whom an account mail is for; null for mail about a booking.</summary>
    public UserId? UserId { get; private init; }

    public string Recipient { get; private init; }

    public string RecipientName { get; private init; }

    /// <summary>Where an answer goes: the host's address in an invitee's mail, and the other way round.</summary>
    public string? ReplyTo { get; private init; }

    public string Subject { get; private init; }

    public string TextBody { get; private init; }

    public string? HtmlBody { get; private init; }

    /// <summary>The iCalendar object that goes with it, and the iTIP method that its MIME part must name.</summary>
    public string? Calendar { get; private init; }

    public string? CalendarMethod { get; private init; }

    public NotificationStatus Status { get; private set; }

    public Instant DueAt { get; private set; }

    public Instant? SentAt { get; private set; }

    public Instant? FailedAt { get; private set; }

    public string? Error { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>Set by the worker that is sending it; whoever marks the outcome must still have this lease.</summary>
    public Guid? LeaseId { get; private set; }

    public Instant? LeasedUntil { get; private set; }

    public static NotificationLog AboutBooking(
        Booking booking,
        NotificationKind kind,
        string recipient,
        string recipientName,
        NotificationText text,
        Instant now
    ) => Mail(booking.OrganizationId, kind, recipient, recipientName, text, now, booking.Id, null);

    public static NotificationLog ToMember(User member, NotificationKind kind, NotificationText text, Instant now) =>
        Mail(member.OrganizationId, kind, member.Email, member.Name, text, now, null, member.Id);

    /// <summary>To somebody of whom nothing is known but the address that they gave.</summary>
    public static NotificationLog ToStranger(
        OrganizationId organizationId,
        NotificationKind kind,
        string recipient,
        NotificationText text,
        Instant now
    ) => Mail(organizationId, kind, recipient, recipient[..recipient.LastIndexOf('@')], text, now, null, null);

    private static NotificationLog Mail(
        OrganizationId organizationId,
        NotificationKind kind,
        string recipient,
        string recipientName,
        NotificationText text,
        Instant now,
        BookingId? bookingId,
        UserId? userId
    ) =>
        new(
            NotificationLogId.New(),
            organizationId,
            kind,
            NotificationChannel.Email,
            Require.Text(recipient, RecipientLength),
            Require.Text(recipientName, NameLength),
            Require.Text(text.Subject, SubjectLength),
            Require.Text(text.Text, BodyLength),
            now
        )
        {
            BookingId = bookingId,
            UserId = userId,
            ReplyTo = text.ReplyTo,
            HtmlBody = text.Html,
            Calendar = text.Calendar,
            CalendarMethod = text.CalendarMethod,
        };
}
