using System.Diagnostics.CodeAnalysis;
using System.Text;
using CalendarCafe.Domain;
using MimeKit;
using NodaTime.Text;

namespace CalendarCafe.Infrastructure.Mail;

/// <summary>
/// Makes the message that goes over the wire:
/// <c>mixed( alternative( plain, html, calendar ), invite.ics )</c>, or the alternative alone when there is no calendar object.
/// </summary>
public static class MimeComposer
{
    private static readonly InstantPattern DatePattern = InstantPattern.CreateWithInvariantCulture(
        "ddd, dd MMM uuuu HH':'mm':'ss '+0000'"
    );

    /// <summary>False if the recipient's address, or the one to reply to, is none that mail can be sent to.</summary>
    public static bool TryCompose(
        OutgoingMail mail,
        Party from,
        Instant sentAt,
        [NotNullWhen(true)] out MimeMessage? message
    )
    {
        message = null;
        var replyTo = mail.ReplyTo is null ? null : Mailbox(mail.ReplyTo);
        if (Mailbox(mail.To) is not { } recipient || (mail.ReplyTo is not null && replyTo is null))
            return false;

        var sender =
            Mailbox(from) ?? throw new ArgumentException("The sender of a mail has no usable address.", nameof(from));
        message = new MimeMessage
        {
            MessageId = mail.MessageId,
            Subject = HeaderText(mail.Subject),
            Body = Body(mail),
        };
        message.From.Add(sender);
        message.To.Add(recipient);
        if (replyTo is not null)
            message.ReplyTo.Add(replyTo);
        message.Headers[HeaderId.Date] = DatePattern.Format(sentAt);

        // Keeps answering machines from answering (RFC 3834).
        message.Headers[HeaderId.AutoSubmitted] = "auto-generated";
        return true;
    }

    private static MailboxAddress? Mailbox(Party party) =>
        EmailAddress.TryNormalize(party.Email, out var address) && MailboxAddress.TryParse(address, out var parsed)
            ? new MailboxAddress(HeaderText(party.Name), parsed.Address)
            : null;

    // A text that is already written as an encoded word would be decoded by the reader, line breaks and all.
    private static string HeaderText(string text) =>
        CleanText.Line(text).Replace("=?", "= ?", StringComparison.Ordinal);

    private static Multipart Body(OutgoingMail mail)
    {
        var alternative = new MultipartAlternative
        {
            Text("plain", mail.Text, ContentEncoding.QuotedPrintable),
            Text("html", mail.Html, ContentEncoding.QuotedPrintable),
        };
        if (mail.Calendar is not { } calendar)
            return alternative;

        var method =
            CalendarObject.MethodOf(calendar)
            ?? throw new ArgumentException("The calendar object of a mail states no METHOD.", nameof(mail));

        // Base64: a relay that rewrites lines cannot break the folding.
        var part = Text("calendar", calendar, ContentEncoding.Base64);
        part.ContentType.Parameters["method"] = method;
        part.ContentType.Parameters["component"] = "VEVENT";
        alternative.Add(part);
        return new Multipart("mixed") { alternative, Attachment(calendar) };
    }

    private static TextPart Text(string subtype, string text, ContentEncoding encoding)
    {
        var part = new TextPart(subtype) { ContentTransferEncoding = encoding };
        part.SetText(Encoding.UTF8, text);
        return part;
    }

    // Not text/calendar again: a second invitation in the same mail is offered twice by some readers.
    private static MimePart Attachment(string calendar) =>
        new("application", "ics")
        {
            Content = new MimeContent(new MemoryStream(Encoding.UTF8.GetBytes(calendar))),
            ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
            ContentTransferEncoding = ContentEncoding.Base64,
            FileName = "invite.ics",
        };
}
