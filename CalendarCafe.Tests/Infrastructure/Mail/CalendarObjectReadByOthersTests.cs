using CalendarCafe.Domain;
using CalendarCafe.Infrastructure.Mail;
using CalendarCafe.Tests.Support;

namespace CalendarCafe.Tests.Infrastructure.Mail;

/// <summary>Two parsers that share no code with the writer, or with each other, read back what was meant.</summary>
public sealed class CalendarObjectReadByOthersTests
{
    [Fact]
    public async Task Ical_js_reads_what_was_meant()
    {
        var seen = await ParsedCalendar.ByIcalJsAsync(Written());

        ShouldBeAsMeant(seen, nameAsSeen: name => name);
    }

    [Fact]
    public async Task Vobject_reads_what_was_meant()
    {
        // Knows nothing of RFC 6868: a doubled caret stays doubled.
        var seen = await ParsedCalendar.ByVobjectAsync(Written());

        ShouldBeAsMeant(seen, nameAsSeen: name => name.Replace("^", "^^"));
    }

    private static IReadOnlyList<string> Written() =>
        [.. HostileText.Samples.Select(text => CalendarObject.Request(AnInvitation.Of(text)))];

    private static void ShouldBeAsMeant(IReadOnlyList<ParsedCalendar> seen, Func<string, string> nameAsSeen)
    {
        seen.Count.ShouldBe(HostileText.Samples.Count);
        foreach (var (text, calendar) in HostileText.Samples.Zip(seen))
        {
            var name = nameAsSeen(CleanText.Line(text).Replace('"', '\'').Replace('\\', '/'));
            calendar.Method.ShouldBe("REQUEST");
            calendar.Events.ShouldBe(1);
            calendar.Properties.Order().ShouldBe(seen[0].Properties.Order());
            calendar.Uid.ShouldBe(AnInvitation.Plain.Uid);
            calendar.Sequence.ShouldBe(0);
            calendar.Status.ShouldBe("CONFIRMED");
            calendar.StartsAt.ShouldBe("20261103T140000Z");
            calendar.EndsAt.ShouldBe("20261103T143000Z");
            calendar.Summary.ShouldBe(CleanText.Line(text));
            calendar.Description.ShouldBe(CleanText.Paragraphs(text));
            calendar.Location.ShouldBe(CleanText.Line("Room " + text));
            calendar.Organizer.ShouldBe(new ParsedParty(name, "mailto:ada@example.com"));
            calendar.Attendees.ShouldBe([
                new ParsedParty(name, "mailto:ada@example.com", "ACCEPTED"),
                new ParsedParty(name, "mailto:ines@example.net", "NEEDS-ACTION"),
                new ParsedParty(name, "mailto:gus@example.org", "NEEDS-ACTION"),
            ]);
        }
    }
}
