using CalendarCafe.Infrastructure.Mail;

namespace CalendarCafe.Tests.Support;

internal static class AnInvitation
{
    public static Invitation Plain { get; } =
        new(
            Uid: "0197a0c4-booking@calendarcafe.example",
            Sequence: 0,
            StampedAt: Instant.FromUtc(2026, 11, 1, 9, 0, 1),
            StartsAt: Instant.FromUtc(2026, 11, 3, 14, 0),
            EndsAt: Instant.FromUtc(2026, 11, 3, 14, 30),
            Title: "Intro: Ada and Ines",
            Description: "Change or cancel:\n{{link:manage}}",
            Location: "Café, 2nd floor; back room",
            Url: null,
            Organizer: new Party("Ada Host", "ada@example.com"),
            Attendees: [new Party("Ines Guest", "ines@example.net")],
            IsTentative: false
        );

    /// <summary>Every text that a person may type is the same, so that each place is tried with it.</summary>
    public static Invitation Of(string text) =>
        Plain with
        {
            Title = text,
            Description = text,
            Location = "Room " + text,
            Organizer = Plain.Organizer with { Name = text },
            Attendees =
            [
                Plain.Organizer with
                {
                    Name = text,
                },
                Plain.Attendees[0] with
                {
                    Name = text,
                },
                new Party(text, "gus@example.org"),
            ],
        };
}
