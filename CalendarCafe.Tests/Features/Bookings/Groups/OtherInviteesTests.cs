using System.Net.Http.Json;
using CalendarCafe.Domain;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Features.Bookings.Holds;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.Bookings.Groups;
using Microsoft.EntityFrameworkCore;
using NodaTime.Text;

namespace CalendarCafe.Tests.Features.Bookings.Groups;

/// <summary>Who shares a session with others learns nothing of them, wherever they look.</summary>
public sealed class OtherInviteesTests : IClassFixture<QuietSite>
{
    private const string Other = "Jakub Nowak";
    private const string OtherAddress = "jakub.nowak@guests.test";
    private static readonly Instant Tomorrow = HoldBench.Tomorrow;

    private readonly QuietSite _site;

    public OtherInviteesTests(QuietSite site)
    {
        _site = site;
        site.Site.Clock.Reset(QuietSite.Now);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Page_and_file_of_one_name_nobody_else(bool isCanceled)
    {
        var (host, ines) = await ShareAsync();
        if (isCanceled)
        {
            await CancelAllAsync(host);
        }

        using var browser = _site.CreateBrowser();

        foreach (var path in new[] { "", "?new=1", "?cancel=1", "/invite.ics" })
        {
            var text = await browser.GetStringAsync(
                $"/manage/{ines.ManageToken}{path}",
                TestContext.Current.CancellationToken
            );

            text.ShouldContain("Ines Carvalho");
            ShouldNameNobodyElse(text);
        }
    }

    [Fact]
    public async Task Invitation_of_one_has_them_and_their_host_as_attendees_and_nobody_else()
    {
        var (host, ines) = await ShareAsync();
        await using var context = await _site.OpenAsync();
        var invitations = await context
            .NotificationLogs.AcrossTenants()
            .Where(mail => mail.BookingId == ines.BookingId)
            .Select(mail => mail.Calendar)
            .ToListAsync(TestContext.Current.CancellationToken);

        var calendars = await ParsedCalendar.ByIcalJsAsync([.. invitations.OfType<string>()]);

        calendars.Count.ShouldBe(2);
        foreach (var calendar in calendars)
        {
            calendar
                .Attendees.Select(attendee => attendee.Address)
                .ShouldBe([$"mailto:{host.User.Email}", "mailto:ines@guests.test"], ignoreOrder: true);
        }
    }

    [Fact]
    public async Task No_mail_about_one_names_another_in_any_of_its_parts()
    {
        var (host, _) = await ShareAsync();
        await CancelAllAsync(host);
        await using var context = await _site.OpenAsync();
        var mails = await context
            .NotificationLogs.AcrossTenants()
            .Where(mail => mail.OrganizationId == host.Organization.Id)
            .ToListAsync(TestContext.Current.CancellationToken);

        var toInes = mails.Where(mail => mail.Recipient == "ines@guests.test").ToList();
        toInes.Count.ShouldBe(2);
        foreach (var mail in toInes)
        {
            string?[] parts =
            [
                mail.Recipient,
                mail.RecipientName,
                mail.ReplyTo,
                mail.Subject,
                mail.TextBody,
                mail.HtmlBody,
                mail.Calendar,
            ];
            ShouldNameNobodyElse(string.Join('\n', parts));
        }

        mails.Count(mail => mail.Recipient == OtherAddress).ShouldBe(2);
    }

    [Fact]
    public async Task Answers_to_programs_and_the_public_page_name_nobody()
    {
        var (host, _) = await ShareAsync();
        using var browser = _site.CreateBrowser();
        var start = InstantPattern.General.Format(Tomorrow);
        using var made = await browser.PostAsJsonAsync(
            $"{host.Api}/bookings",
            new
            {
                start,
                timeZone = "Europe/Lisbon",
                invitee = new { name = "Third Guest", email = "third@guests.test" },
            },
            TestContext.Current.CancellationToken
        );
        made.EnsureSuccessStatusCode();
        using var refused = await browser.PostAsJsonAsync(
            $"{host.Api}/bookings",
            new
            {
                start,
                timeZone = "Europe/Lisbon",
                invitee = new { name = "Fourth Guest", email = "fourth@guests.test" },
            },
            TestContext.Current.CancellationToken
        );
        ((int)refused.StatusCode).ShouldBe(409);

        string[] answers =
        [
            await made.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            await browser.GetStringAsync(host.Api, TestContext.Current.CancellationToken),
            await browser.GetStringAsync(
                $"{host.Api}/slots?from=2026-03-02&to=2026-03-08&timeZone=UTC",
                TestContext.Current.CancellationToken
            ),
            await browser.GetStringAsync($"{host.Address}?date=2026-03-03", TestContext.Current.CancellationToken),
            await browser.GetStringAsync($"{host.Address}?start={start}", TestContext.Current.CancellationToken),
        ];

        foreach (var answer in answers)
        {
            ShouldNameNobodyElse(answer);
            answer.ShouldNotContain("Ines");
        }
    }

    // Ines and Jakub, in one session that has a seat more.
    private async Task<(SettledHost Host, BookSlotResult.Booked Ines)> ShareAsync()
    {
        var host = await A.Host().ForGroupsOf(3).SettleAsync(_site);
        var other = host.Request(Tomorrow, OtherAddress) with { Name = Other };
        (await _site.BookAsync(other)).ShouldBeOfType<BookSlotResult.Booked>();
        return (host, await _site.BookedAsync(host, Tomorrow));
    }

    private async Task CancelAllAsync(SettledHost host)
    {
        await using var context = await _site.OpenAsync();
        var session = await context
            .GroupSessions.AcrossTenants()
            .Where(session => session.EventTypeId == host.EventType.Id)
            .Select(session => session.Id)
            .SingleAsync(TestContext.Current.CancellationToken);
        (
            await _site
                .Get<CancelSession>()
                .ExecuteAsync(host.Member, session, "I am ill", TestContext.Current.CancellationToken)
        ).ShouldBe(new CancelSessionResult.Canceled(2));
    }

    private static void ShouldNameNobodyElse(string text)
    {
        text.ShouldNotContain("Jakub", Case.Insensitive);
        text.ShouldNotContain("Nowak", Case.Insensitive);
    }
}
