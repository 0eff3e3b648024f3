using System.Text;
using CalendarCafe.Domain;
using CalendarCafe.Infrastructure.Mail;
using CalendarCafe.Tests.Support;
using CsCheck;
using MimeKit;

namespace CalendarCafe.Tests.Infrastructure.Mail;

public sealed class MimeComposerTests
{
    private static readonly Instant SentAt = Instant.FromUtc(2026, 11, 1, 9, 0, 1);

    [Fact]
    public void Invitation_has_the_shape_that_mail_readers_know()
    {
        var body = Reread(AMail.WithCalendar).Body.ShouldBeOfType<Multipart>();

        body.ContentType.MimeType.ShouldBe("multipart/mixed");
        var alternative = body[0].ShouldBeOfType<MultipartAlternative>();
        alternative.Select(part => part.ContentType.MimeType).ShouldBe(["text/plain", "text/html", "text/calendar"]);
        body.Count.ShouldBe(2);
        var attachment = body[1].ShouldBeOfType<MimePart>();
        attachment.ContentType.MimeType.ShouldBe("application/ics");
        attachment.FileName.ShouldBe("invite.ics");
        attachment.IsAttachment.ShouldBeTrue();
    }

    [Theory]
    [InlineData("REQUEST")]
    [InlineData("CANCEL")]
    public void Method_of_the_part_is_that_of_the_object(string method)
    {
        var calendar =
            method == "CANCEL" ? CalendarObject.Cancel(AnInvitation.Plain) : CalendarObject.Request(AnInvitation.Plain);

        var part = CalendarPart(Reread(AMail.Plain with { Calendar = calendar }));

        part.ContentType.Parameters["method"].ShouldBe(method);
        part.ContentType.Parameters["charset"].ShouldBe("utf-8");
        part.ContentType.Parameters["component"].ShouldBe("VEVENT");
    }

    [Fact]
    public void Object_arrives_byte_for_byte_in_both_places()
    {
        var message = Reread(AMail.WithCalendar);

        var attachment = message.Attachments.OfType<MimePart>().Single();
        Content(CalendarPart(message)).ShouldBe(AMail.WithCalendar.Calendar);
        Content(attachment).ShouldBe(AMail.WithCalendar.Calendar);
    }

    [Fact]
    public void Headers_are_stable_over_attempts()
    {
        var message = Reread(AMail.Plain);

        message.MessageId.ShouldBe(AMail.Plain.MessageId);
        message.Headers[HeaderId.Date].ShouldBe("Sun, 01 Nov 2026 09:00:01 +0000");
        message.Headers[HeaderId.AutoSubmitted].ShouldBe("auto-generated");
        message.From.ToString().ShouldBe("\"CalendarCafe\" <no-reply@cafe.example>");
        message.To.ToString().ShouldBe("\"Ines Guest\" <ines@example.net>");
        message.ReplyTo.ToString().ShouldBe("\"Ada Host\" <ada@example.com>");
        message.Subject.ShouldBe("Booked: Intro with Ada");
        message.TextBody.ShouldNotBeNull().ReplaceLineEndings("\n").ShouldBe(AMail.Plain.Text);
        message.HtmlBody.ShouldBe(AMail.Plain.Html);
    }

    [Fact]
    public void No_text_adds_a_header_or_a_recipient()
    {
        var plain = Reread(AMail.Plain).Headers.Select(header => header.Field).ToList();

        HostileText.Strings.Sample(
            text =>
            {
                var message = Reread(
                    AMail.Plain with
                    {
                        Subject = text,
                        To = AMail.Plain.To with { Name = text },
                        ReplyTo = new Party(text, "ada@example.com"),
                        Text = text,
                        Html = text,
                    }
                );

                message.Headers.Select(header => header.Field).ShouldBe(plain);
                message.To.Mailboxes.Select(to => to.Address).ShouldBe(["ines@example.net"]);
                message.ReplyTo.Mailboxes.Select(to => to.Address).ShouldBe(["ada@example.com"]);
                WithoutSpaces(message.To.Mailboxes.Single().Name).ShouldBe(WithoutSpaces(CleanText.Line(text)));
                message.Subject.ShouldBe(CleanText.Line(text).Replace("=?", "= ?"));
                message.BodyParts.Count().ShouldBe(2);
            },
            iter: 500
        );
    }

    [Theory]
    [InlineData("Eve <eve@example.com>")]
    [InlineData("eve@example.com\r\nBcc: all@example.com")]
    [InlineData("eve@example.com, all@example.com")]
    [InlineData("")]
    public void Address_that_is_none_makes_no_mail(string address)
    {
        var toNobody = AMail.Plain with { To = new Party("Eve", address) };
        var replyToNobody = AMail.Plain with { ReplyTo = new Party("Eve", address) };

        MimeComposer.TryCompose(toNobody, AMail.Sender, SentAt, out _).ShouldBeFalse();
        MimeComposer.TryCompose(replyToNobody, AMail.Sender, SentAt, out _).ShouldBeFalse();
    }

    // MimeKit may add a space in a name between a quoted and an encoded word.
    private static string WithoutSpaces(string? name) => (name ?? "").Replace(" ", "", StringComparison.Ordinal);

    private static MimeMessage Reread(OutgoingMail mail)
    {
        MimeComposer.TryCompose(mail, AMail.Sender, SentAt, out var message).ShouldBeTrue();
        using var wire = new MemoryStream();
        message.WriteTo(wire);
        wire.Position = 0;
        return MimeMessage.Load(wire);
    }

    private static TextPart CalendarPart(MimeMessage message) =>
        message.BodyParts.OfType<TextPart>().Single(part => part.ContentType.IsMimeType("text", "calendar"));

    private static string Content(MimePart part)
    {
        using var bytes = new MemoryStream();
        part.Content.ShouldNotBeNull().DecodeTo(bytes);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
