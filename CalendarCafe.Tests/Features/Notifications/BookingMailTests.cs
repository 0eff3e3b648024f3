using System.Text;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Notifications;
using CalendarCafe.Infrastructure.Mail;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.Notifications;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MimeKit;

namespace CalendarCafe.Tests.Features.Notifications;

public sealed class BookingMailTests(QuietSite site, MailDevServer inbox)
    : IClassFixture<QuietSite>,
        IClassFixture<MailDevServer>
{
    private static readonly Instant Tomorrow = QuietSite.Now + Duration.FromDays(1);

    [Fact]
    public async Task Server_that_was_down_gets_all_mails_once_and_the_oldest_first()
    {
        var host = await A.Host().SettleAsync(site);
        var guest = GuestOf(host);
        for (var hour = 0; hour < 5; hour++)
        {
            await site.BookAsync(host.Request(Tomorrow + Duration.FromHours(hour), guest));
        }

        await WorkerTo(port: 1).SendDueAsync(TestContext.Current.CancellationToken);
        (await inbox.ReceivedAsync(guest)).ShouldBeEmpty();
        await SendAsync();

        var received = await inbox.ReceivedAsync(guest);
        received.Count.ShouldBe(5);
        var hours = received.Select(mail => mail.Subject[^"09:00 (Lisbon, GMT+0)".Length..]).ToList();
        hours.ShouldBe(hours.Order(StringComparer.Ordinal));
        (await inbox.ReceivedAsync(host.User.Email)).Count.ShouldBe(5);
    }

    [Fact]
    public async Task Mails_of_a_booking_and_of_its_end_speak_of_one_meeting_to_two_people()
    {
        var host = await A.Host().SettleAsync(site);
        var guest = GuestOf(host);
        var booked = (await site.BookAsync(host.Request(Tomorrow, guest))).ShouldBeOfType<BookSlotResult.Booked>();
        await SendAsync();
        await site.Get<CancelBooking>()
            .ExecuteAsync(host.Member, booked.BookingId, "Ill", TestContext.Current.CancellationToken);
        await SendAsync();

        var toGuest = await CalendarsAsync(guest);
        var toHost = await CalendarsAsync(host.User.Email);

        foreach (var calendars in new[] { toGuest, toHost })
        {
            calendars.Select(calendar => calendar.Method).ShouldBe(["REQUEST", "CANCEL"]);
            calendars.Select(calendar => calendar.Sequence).ShouldBe([0, 1]);
            calendars.ShouldAllBe(calendar => calendar.Uid == $"{booked.BookingId}@calendarcafe");
            calendars.ShouldAllBe(calendar => calendar.Organizer.Address == $"mailto:{host.User.Email}");
            calendars.ShouldAllBe(calendar => calendar.Attendees.Any(person => person.Address == $"mailto:{guest}"));
            calendars.ShouldAllBe(calendar =>
                calendar.Attendees.Single(person => person.Answer == "ACCEPTED").Address == $"mailto:{host.User.Email}"
            );
            calendars.ShouldAllBe(calendar => calendar.StartsAt == "20260303T090000Z");
        }

        toGuest[0].Description.ShouldContain("https://cafe.test/manage/");
        toHost[0].Description.ShouldNotContain("/manage/");
    }

    [Fact]
    public async Task Names_that_no_subject_can_hold_are_shortened_there()
    {
        var settled = A.Host().Build();
        var host = settled with
        {
            EventType = EventType.OneOnOne(settled.User, new string('{', 100), "intro", Duration.FromMinutes(30)),
        };
        await site.AddAsync(host.Organization, host.User, host.Schedule, host.EventType);

        var booked = await site.BookAsync(host.Request(Tomorrow) with { Name = new('{', 100) });

        booked.ShouldBeOfType<BookSlotResult.Booked>();
        (await site.MailsAsync(host)).ShouldContain(mail => mail.Subject.Length == NotificationLog.SubjectLength);
        await SendAsync(new RecordingDelivery());
    }

    [Theory]
    [InlineData("{{link:manage}}")]
    [InlineData("{{{link:manage}}}")]
    [InlineData("{\u200E{link:manage}}")]
    [InlineData("{{{{link:manage}}}} {{{link:manage}}")]
    public async Task Placeholder_that_somebody_types_never_becomes_a_link(string typed)
    {
        var question = default(Question);
        var host = await A.Host()
            .Named(typed)
            .Offering(intro => question = intro.Ask(QuestionType.LongText, typed, isRequired: true, []))
            .Offering(intro => intro.Describe(typed, LocationKind.Custom, typed))
            .Offering(intro => intro.Revise(EventTypeTerms.Of(intro) with { Instructions = typed }))
            .SettleAsync(site);
        var server = new RecordingDelivery();
        var booked = (
            await site.BookAsync(
                host.Request(Tomorrow, GuestOf(host)) with
                {
                    Name = typed,
                    Answers = new Dictionary<QuestionId, IReadOnlyList<string>> { [question!.Id] = [typed] },
                }
            )
        ).ShouldBeOfType<BookSlotResult.Booked>();
        await SendAsync(server);
        await site.Get<CancelBooking>()
            .ExecuteAsync(host.Member, booked.BookingId, typed, TestContext.Current.CancellationToken);
        await SendAsync(server);

        server.Given.Count.ShouldBe(4);
        foreach (var mail in server.Given)
        {
            var isToGuest = mail.To.Email != host.User.Email;
            Occurrences(mail.Text, "/manage/").ShouldBe(isToGuest ? 1 : 0);
            Occurrences(mail.Html, "/manage/").ShouldBe(isToGuest ? 1 : 0);
            Occurrences(string.Concat(StrictCalendar.Lines(mail.Calendar!)), "/manage/").ShouldBe(isToGuest ? 1 : 0);
        }
    }

    private async Task SendAsync(IMailDelivery? delivery = null)
    {
        var worker = WorkerTo(inbox.SmtpPort, delivery);
        while (await worker.SendDueAsync(TestContext.Current.CancellationToken)) { }
    }

    private MailWorker WorkerTo(int port, IMailDelivery? delivery = null)
    {
        var options = new SmtpOptions
        {
            Host = "127.0.0.1",
            Port = port,
            Security = SmtpSecurity.None,
            FromAddress = "no-reply@cafe.test",
        };
        delivery ??= new SmtpMailDelivery(Options.Create(options), site.Get<IClock>(), TimeProvider.System);
        return ActivatorUtilities.CreateInstance<MailWorker>(site.Site.Services, delivery);
    }

    // As both parsers see them, the oldest first.
    private async Task<IReadOnlyList<ParsedCalendar>> CalendarsAsync(string recipient)
    {
        var calendars = new List<string>();
        foreach (var mail in await inbox.ReceivedAsync(recipient))
        {
            using var source = new MemoryStream(Encoding.UTF8.GetBytes(await inbox.SourceAsync(mail)));
            using var message = await MimeMessage.LoadAsync(source);
            var part = message.BodyParts.OfType<TextPart>().Single(part => part.ContentType.MediaSubtype == "calendar");
            using var content = new MemoryStream();
            await part.Content.ShouldNotBeNull().DecodeToAsync(content);
            var calendar = Encoding.UTF8.GetString(content.ToArray());
            part.ContentType.Parameters["method"].ShouldBe(CalendarObject.MethodOf(calendar));
            calendars.Add(calendar);
        }

        var read = await ParsedCalendar.ByIcalJsAsync(calendars);
        var readAgain = await ParsedCalendar.ByVobjectAsync(calendars);
        readAgain
            .Select(calendar => (calendar.Uid, calendar.Sequence))
            .ShouldBe(read.Select(calendar => (calendar.Uid, calendar.Sequence)));
        return read;
    }

    private static string GuestOf(SettledHost host) => $"guest@{host.Organization.Slug}.test";

    private static int Occurrences(string text, string part) => text.Split(part).Length - 1;
}
