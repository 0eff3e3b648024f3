using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Notifications;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.Notifications;

namespace CalendarCafe.Tests.Features.Notifications;

public sealed class SampleMailsTests(QuietSite site) : IClassFixture<QuietSite>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(SampleReader.Invitee)]
    [InlineData(SampleReader.Guest)]
    [InlineData(SampleReader.Host)]
    public async Task Mail_says_what_the_real_one_says(SampleReader reader)
    {
        var host = await A.Host()
            .Offering(intro => intro.Revise(EventTypeTerms.Of(intro) with { Instructions = "Ring <twice>." }))
            .SettleAsync(site);
        var request = host.Request(QuietSite.Now + Duration.FromDays(1), "jo.rivers@example.com") with
        {
            Name = "Jo Rivers",
            TimeZone = host.User.TimeZone,
            Guests = ["sam.brook@example.com"],
        };
        (await site.BookAsync(request)).ShouldBeOfType<BookSlotResult.Booked>();
        var real = await MailToAsync(host, reader);

        var sample = (await SampleAsync(host, EventTypeTerms.Of(host.EventType), reader)).ShouldNotBeNull();

        sample.HasCalendar.ShouldBeTrue();
        Words(sample.Subject).ShouldBe(Words(real.Subject));
        Words(sample.Html).ShouldBe(Words(real.HtmlBody.ShouldNotBeNull()));
        sample.Html.ShouldNotContain("href");
        sample.Html.Contains("Ring &lt;twice&gt;.", StringComparison.Ordinal).ShouldBe(reader != SampleReader.Host);
    }

    [Fact]
    public async Task Draft_is_shown_before_it_is_saved_and_nothing_of_it_is_kept()
    {
        var host = await A.Host().SettleAsync(site);
        var draft = EventTypeTerms.Of(host.EventType) with { Name = "Tasting", Instructions = "Come hungry." };

        var sample = (await SampleAsync(host, draft, SampleReader.Invitee)).ShouldNotBeNull();

        sample.Subject.ShouldContain("Tasting");
        sample.Html.ShouldContain("Come hungry.");
        (await site.MailsAsync(host)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Request_says_nothing_to_guests_and_keeps_instructions_until_it_is_confirmed()
    {
        var host = await A.Host().SettleAsync(site);
        var draft = EventTypeTerms.Of(host.EventType) with { RequiresApproval = true, Instructions = "Come hungry." };

        (await SampleAsync(host, draft, SampleReader.Guest)).ShouldBeNull();
        var asked = (await SampleAsync(host, draft, SampleReader.Invitee)).ShouldNotBeNull();
        var approved = await SampleAsync(host, draft, SampleReader.Invitee, SampleOccasion.Approved);

        asked.HasCalendar.ShouldBeFalse();
        asked.Html.ShouldNotContain("Come hungry.");
        approved.ShouldNotBeNull().Html.ShouldContain("Come hungry.");
    }

    [Fact]
    public async Task Invitee_reads_their_language()
    {
        var host = await A.Host().SettleAsync(site);

        var sample = await SampleAsync(host, EventTypeTerms.Of(host.EventType), SampleReader.Invitee, locale: "de");

        sample.ShouldNotBeNull().Html.ShouldContain("Ihr Termin mit");
    }

    public static TheoryData<SampleOccasion, MeetingPlace> Meetings =>
        new MatrixTheoryData<SampleOccasion, MeetingPlace>(
            Enum.GetValues<SampleOccasion>(),
            [
                new(LocationKind.Phone),
                new(LocationKind.Phone, "+1 555 010 0123"),
                new(LocationKind.InPerson, "1 Bean Street"),
                new(LocationKind.GoogleMeet),
            ]
        );

    [Theory]
    [MemberData(nameof(Meetings))]
    public async Task Every_meeting_has_its_mails(SampleOccasion occasion, MeetingPlace place)
    {
        var host = await A.Host().SettleAsync(site);
        var terms = EventTypeTerms.Of(host.EventType) with
        {
            Kind = EventTypeKind.Group,
            Locations = [place],
            RequiresApproval = occasion == SampleOccasion.Approved,
            Questions =
            [
                QuestionTerms.New(QuestionType.SingleSelect) with
                {
                    Label = "Which bean?",
                    Options = ["Arabica", "Robusta"],
                },
            ],
        };

        foreach (var reader in Enum.GetValues<SampleReader>())
        {
            (await SampleAsync(host, terms, reader, occasion)).ShouldNotBeNull();
        }
    }

    private Task<SampleMail?> SampleAsync(
        SettledHost host,
        EventTypeTerms terms,
        SampleReader reader,
        SampleOccasion occasion = SampleOccasion.Booked,
        string locale = "en"
    ) => site.Get<SampleMails>().WriteAsync(host.Member, terms.Cleaned(), occasion, reader, locale, Cancellation);

    private async Task<NotificationLog> MailToAsync(SettledHost host, SampleReader reader)
    {
        var mails = await site.MailsAsync(host);
        return mails.Single(mail =>
            mail.Recipient
            == reader switch
            {
                SampleReader.Invitee => "jo.rivers@example.com",
                SampleReader.Guest => "sam.brook@example.com",
                SampleReader.Host => host.User.Email,
            }
        );
    }

    // Without tags, and without when it is, which differs.
    private static string Words(string text) =>
        string.Join(
            ' ',
            System
                .Text.RegularExpressions.Regex.Replace(
                    text,
                    "<[^>]*>",
                    " ",
                    System.Text.RegularExpressions.RegexOptions.None,
                    TimeSpan.FromSeconds(1)
                )
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Where(word => !word.Any(char.IsDigit))
        );
}
