using CalendarCafe.Domain;
using CalendarCafe.Infrastructure.Mail;
using CalendarCafe.Tests.Support;
using CsCheck;

namespace CalendarCafe.Tests.Infrastructure.Mail;

public sealed class CalendarObjectTests
{
    [Fact]
    public void Request_states_what_the_standard_asks_for()
    {
        var calendar = CalendarObject.Request(AnInvitation.Plain);

        StrictCalendar
            .Lines(calendar)
            .ShouldBe([
                "BEGIN:VCALENDAR",
                "METHOD:REQUEST",
                "PRODID:-//CalendarCafe//CalendarCafe//EN",
                "VERSION:2.0",
                "BEGIN:VEVENT",
                "ATTENDEE;CN=Ines Guest;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:ines@example.net",
                @"DESCRIPTION:Change or cancel:\n{{link:manage}}",
                "DTEND:20261103T143000Z",
                "DTSTAMP:20261101T090001Z",
                "DTSTART:20261103T140000Z",
                @"LOCATION:Café\, 2nd floor\; back room",
                "ORGANIZER;CN=Ada Host:mailto:ada@example.com",
                "SEQUENCE:0",
                "STATUS:CONFIRMED",
                "SUMMARY:Intro: Ada and Ines",
                "TRANSP:OPAQUE",
                "UID:0197a0c4-booking@calendarcafe.example",
                "END:VEVENT",
                "END:VCALENDAR",
            ]);
    }

    [Theory]
    [InlineData("https://zoom.example/j/1?a=1,2;3", true, ";FEATURE=VIDEO:https://zoom.example/j/1?a=1%2C2%3B3")]
    [InlineData("https://müller.example/x\\ny", false, ":https://xn--mller-kva.example/x/ny")]
    [InlineData("tel:+351219999000", false, ";FEATURE=PHONE:tel:+351219999000")]
    public void Conference_is_an_address_that_no_reader_takes_for_text(string address, bool isVideo, string written)
    {
        var invitation = AnInvitation.Plain with { Conference = new(new Uri(address), isVideo) };

        StrictCalendar.Lines(CalendarObject.Request(invitation)).ShouldContain($"CONFERENCE;VALUE=URI{written}");
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://zoom.example/")]
    public void Conference_that_is_neither_a_page_nor_a_number_is_refused(string address) =>
        Should.Throw<ArgumentException>(() =>
            CalendarObject.Request(AnInvitation.Plain with { Conference = new(new Uri(address), IsVideo: true) })
        );

    [Fact]
    public void Cancel_keeps_the_uid_and_names_the_attendees_without_asking_them()
    {
        var calendar = CalendarObject.Cancel(AnInvitation.Plain with { Sequence = 3 });

        CalendarObject.MethodOf(calendar).ShouldBe("CANCEL");
        var lines = StrictCalendar.Lines(calendar);
        lines.ShouldContain("STATUS:CANCELLED");
        lines.ShouldContain("SEQUENCE:3");
        lines.ShouldContain("UID:0197a0c4-booking@calendarcafe.example");
        lines.ShouldContain("ORGANIZER;CN=Ada Host:mailto:ada@example.com");
        lines.ShouldContain(line =>
            line.StartsWith("ATTENDEE;", StringComparison.Ordinal)
            && line.EndsWith(":mailto:ines@example.net", StringComparison.Ordinal)
        );
        lines.ShouldNotContain(line => line.Contains("RSVP=TRUE", StringComparison.Ordinal));
    }

    [Fact]
    public void Organiser_goes_to_the_meeting_and_is_not_asked()
    {
        var organizer = AnInvitation.Plain.Organizer;

        var calendar = CalendarObject.Request(
            AnInvitation.Plain with
            {
                Attendees = [organizer, .. AnInvitation.Plain.Attendees],
            }
        );

        StrictCalendar
            .LinesNamed(calendar, "ATTENDEE")
            .ShouldBe(
                [
                    "ATTENDEE;CN=Ada Host;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:ada@example.com",
                    "ATTENDEE;CN=Ines Guest;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:ines@example.net",
                ],
                ignoreOrder: true
            );
    }

    [Fact]
    public void Publish_names_no_attendee()
    {
        var calendar = CalendarObject.Publish(AnInvitation.Plain with { IsTentative = true });

        CalendarObject.MethodOf(calendar).ShouldBe("PUBLISH");
        StrictCalendar.LinesNamed(calendar, "ATTENDEE").ShouldBeEmpty();
        StrictCalendar.Lines(calendar).ShouldContain("STATUS:TENTATIVE");
    }

    [Theory]
    [InlineData("o'neil+tag@example.com", "mailto:o'neil+tag@example.com")]
    [InlineData("a%2Cb?cc=x&y#z/w@example.com", "mailto:a%252Cb%3Fcc%3Dx%26y%23z%2Fw@example.com")]
    [InlineData("{x}|`^@Bücher.example", "mailto:{x}|`^@xn--bcher-kva.example")]
    public void Address_stays_one_address_inside_a_uri(string address, string expected)
    {
        var calendar = CalendarObject.Request(AnInvitation.Plain with { Attendees = [new Party("", address)] });

        StrictCalendar
            .LinesNamed(calendar, "ATTENDEE")
            .ShouldBe([$"ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:{expected}"]);
    }

    [Fact]
    public void Unusable_address_is_not_written()
    {
        var invitation = AnInvitation.Plain with { Attendees = [new Party("Eve", "eve@x\r\nATTENDEE:mailto:e@x.com")] };

        Should.Throw<ArgumentException>(() => CalendarObject.Request(invitation));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("//example.com/b")]
    [InlineData("https://user@example.com/b")]
    public void Url_is_a_page_on_the_web(string url)
    {
        var invitation = AnInvitation.Plain with { Url = new Uri(url, UriKind.RelativeOrAbsolute) };

        Should.Throw<ArgumentException>(() => CalendarObject.Request(invitation));
    }

    [Fact]
    public void Own_page_is_written_as_the_url()
    {
        var calendar = CalendarObject.Publish(
            AnInvitation.Plain with
            {
                Url = new Uri("https://cafe.example/acme/ada/intro?a=1,2;b"),
            }
        );

        StrictCalendar.Lines(calendar).ShouldContain("URL:https://cafe.example/acme/ada/intro?a=1,2;b");
    }

    [Fact]
    public void No_text_changes_the_structure()
    {
        var plain = StrictCalendar.Structure(CalendarObject.Request(AnInvitation.Of("Plain Name")));

        HostileText.Strings.Sample(
            text =>
            {
                var calendar = CalendarObject.Request(AnInvitation.Of(text));

                StrictCalendar.Structure(calendar).ShouldBe(plain);
                StrictCalendar
                    .LinesNamed(calendar, "ATTENDEE")
                    .ShouldAllBe(line =>
                        line.EndsWith("PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:ada@example.com", StringComparison.Ordinal)
                        || line.EndsWith("RSVP=TRUE:mailto:ines@example.net", StringComparison.Ordinal)
                        || line.EndsWith("RSVP=TRUE:mailto:gus@example.org", StringComparison.Ordinal)
                    );
            },
            iter: 1000
        );
    }

    [Fact]
    public void Placeholder_becomes_a_link_even_across_a_fold() =>
        Gen.Select(Gen.Int[0, 90], HostileText.Strings)
            .Sample(
                (length, text) =>
                {
                    var stored = CalendarObject.Request(
                        AnInvitation.Plain with
                        {
                            Description = new string('x', length) + "{{link:manage}} end",
                        }
                    );

                    var sent = CalendarObject.ReplacePlaceholders(
                        stored,
                        new Dictionary<string, string> { ["{{link:manage}}"] = $"https://cafe.example/m/a,b;{text}" }
                    );

                    StrictCalendar.Structure(sent).ShouldBe(StrictCalendar.Structure(stored));
                    var link = CleanText
                        .Line($"https://cafe.example/m/a,b;{text}")
                        .Replace("\\", @"\\")
                        .Replace(",", @"\,")
                        .Replace(";", @"\;");
                    StrictCalendar
                        .LinesNamed(sent, "DESCRIPTION")
                        .ShouldBe([$"DESCRIPTION:{new string('x', length)}{link} end"]);
                },
                iter: 300
            );

    [Fact]
    public void Placeholder_outside_the_description_stays_text()
    {
        var stored = CalendarObject.Request(AnInvitation.Of("{{link:manage}}"));

        var sent = CalendarObject.ReplacePlaceholders(
            stored,
            new Dictionary<string, string> { ["{{link:manage}}"] = "https://cafe.example/secret" }
        );

        StrictCalendar.Lines(sent).Count(line => line.Contains("secret", StringComparison.Ordinal)).ShouldBe(1);
        StrictCalendar.Lines(sent).ShouldContain("DESCRIPTION:https://cafe.example/secret");
    }
}
