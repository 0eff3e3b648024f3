using CalendarCafe.Domain;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Tests.Features.Bookings.Changes;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings;
using static CalendarCafe.Tests.Features.Bookings.Changes.ChangeSteps;

namespace CalendarCafe.Tests.Features.Bookings.Listing;

public sealed class BookForSomeoneTests : IClassFixture<QuietSite>
{
    private readonly QuietSite _site;

    public BookForSomeoneTests(QuietSite site)
    {
        _site = site;
        site.Site.Clock.Reset(QuietSite.Now);
    }

    [Fact]
    public async Task Host_books_for_an_invitee_who_hears_who_did()
    {
        var host = await A.Host().SettleAsync(_site);

        var result = await BookAsync(host, host.Member);

        var id = result.ShouldBeOfType<BookSlotResult.Booked>().BookingId;
        var step = (await _site.ReadAsync(id)).History.ShouldHaveSingleItem();
        (step.Kind, step.Party, step.UserId).ShouldBe(
            (BookingStepKind.Confirmed, BookingParty.Host, (UserId?)host.User.Id)
        );
        (await _site.MailsAsync(id))
            .Single(mail => mail.Recipient == "ines@guests.test")
            .TextBody.ShouldContain("Ada Lovelace booked this meeting for you");
    }

    [Fact]
    public async Task Host_needs_neither_a_code_nor_their_own_leave()
    {
        var host = await A.Host()
            .Offering(intro =>
            {
                intro.AskForApproval(Duration.FromHours(24));
                intro.CheckEmails(checks: true);
            })
            .SettleAsync(_site);

        var result = await BookAsync(host, host.Member);

        result.ShouldBeOfType<BookSlotResult.Booked>().Status.ShouldBe(BookingStatus.Confirmed);
    }

    [Fact]
    public async Task Only_what_is_offered_can_be_had()
    {
        var host = await A.Host().SettleAsync(_site);

        var atNight = await BookAsync(host, host.Member, Tomorrow + Duration.FromHours(14));

        atNight.ShouldBeOfType<BookSlotResult.NotOffered>();
    }

    [Fact]
    public async Task Nobody_books_in_anothers_name()
    {
        var host = await A.Host().SettleAsync(_site);
        var stranger = await A.Host().SettleAsync(_site);
        var colleague = await _site.ColleagueAsync(host);

        foreach (
            var actor in new[]
            {
                stranger.Member,
                host.Member with
                {
                    UserId = colleague.Id,
                },
                host.Member with
                {
                    Role = Role.Viewer,
                },
            }
        )
        {
            (await BookAsync(host, actor)).ShouldBeOfType<BookSlotResult.NotFound>();
        }
    }

    private Task<BookSlotResult> BookAsync(SettledHost host, Actor.Member by, Instant? startsAt = null) =>
        _site.BookAsync(host.Request(startsAt ?? Tomorrow) with { By = by });
}
