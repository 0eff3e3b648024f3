using CalendarCafe.Infrastructure.Mail;

namespace CalendarCafe.Tests.Support;

internal static class AMail
{
    public static Party Sender { get; } = new("CalendarCafe", "no-reply@cafe.example");

    public static OutgoingMail Plain { get; } =
        new(
            MessageId: "0197a0c4.request@cafe.example",
            To: new Party("Ines Guest", "ines@example.net"),
            ReplyTo: new Party("Ada Host", "ada@example.com"),
            Subject: "Booked: Intro with Ada",
            Text: "See you, Ines.\n.\nA line with a dot stood alone above. Größe 😀",
            Html: "<p>See you, Ines. Größe 😀</p>",
            Calendar: null
        );

    public static OutgoingMail WithCalendar { get; } =
        Plain with
        {
            Calendar = CalendarObject.Request(AnInvitation.Plain),
        };
}
