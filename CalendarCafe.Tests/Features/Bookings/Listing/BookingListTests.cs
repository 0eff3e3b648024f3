using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Tests.Features.Bookings.Changes;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings.Listing;
using static CalendarCafe.Tests.Features.Bookings.Changes.ChangeSteps;
using static CalendarCafe.Tests.Features.Bookings.Listing.ListBench;

namespace CalendarCafe.Tests.Features.Bookings.Listing;

public sealed class BookingListTests : IClassFixture<QuietSite>
{
    private readonly QuietSite _site;

    public BookingListTests(QuietSite site)
    {
        _site = site;
        site.Site.Clock.Reset(QuietSite.Now);
    }

    [Fact]
    public async Task Each_booking_stands_under_one_tab_and_the_counts_say_so()
    {
        var host = await A.Host().SettleAsync(_site);
        var canceled = await _site.BookedAsync(host, Tomorrow);
        await _site.CancelAsync(host.Member, canceled.BookingId);
        await _site.BookedAsync(host, Tomorrow);
        var past = Meeting(host, QuietSite.Now - Duration.FromDays(3), "Past Person");
        var missed = Meeting(host, QuietSite.Now - Duration.FromDays(4), "Missed Person");
        missed.MarkNoShow(host.User.Id, QuietSite.Now);
        await _site.AddAsync(past, missed);

        var lists = new Dictionary<ListTab, ListedBookings>();
        foreach (var tab in Enum.GetValues<ListTab>())
        {
            lists[tab] = await _site.ListAsync(host, new() { Tab = tab });
        }

        lists.Values.ShouldAllBe(list => list.Counts == new TabCounts(1, 0, 2, 1));
        lists[ListTab.Upcoming].Rows.ShouldHaveSingleItem().Status.ShouldBe(BookingStatus.Confirmed);
        lists[ListTab.Past].Rows.Select(row => row.InviteeName).ShouldBe(["Past Person", "Missed Person"]);
        lists[ListTab.Canceled].Rows.ShouldHaveSingleItem().Id.ShouldBe(canceled.BookingId);
    }

    [Theory]
    [InlineData("quent", 1)]
    [InlineData("UBOIS@w", 1)]
    [InlineData("intro quentin", 1)]
    [InlineData("quentin nobody", 0)]
    [InlineData("100%", 0)]
    [InlineData("_", 0)]
    [InlineData("intro", 2)]
    public async Task Search_finds_any_part_of_title_name_and_address(string text, int found)
    {
        var host = await A.Host().SettleAsync(_site);
        await _site.AddAsync(
            Meeting(host, Tomorrow, "Quentin Dubois", "q.dubois@work.test"),
            Meeting(host, Tomorrow + Duration.FromHours(1), "Rosa Jimenez", "rosa@work.test")
        );

        var list = await _site.ListAsync(host, new() { Text = text });

        list.Rows.Count.ShouldBe(found);
        list.Counts.Upcoming.ShouldBe(found);
    }

    [Fact]
    public async Task Viewer_finds_nobody_by_what_is_masked()
    {
        var host = await A.Host().SettleAsync(_site);
        await _site.AddAsync(Meeting(host, Tomorrow, "Quentin Dubois", "q.dubois@work.test"));

        var byName = await _site.ListAsync(host, new() { Text = "quentin" }, Role.Viewer);
        var byAddress = await _site.ListAsync(host, new() { Text = "work.test" }, Role.Viewer);
        var byTitle = await _site.ListAsync(host, new() { Text = "intro" }, Role.Viewer);

        byName.Rows.ShouldBeEmpty();
        byName.Counts.ShouldBe(new TabCounts(0, 0, 0, 0));
        byAddress.Rows.ShouldBeEmpty();
        byTitle.Rows.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Another_organisation_and_a_colleague_see_nothing_of_it()
    {
        var host = await A.Host().SettleAsync(_site);
        var stranger = await A.Host().SettleAsync(_site);
        var colleague = await _site.ColleagueAsync(host);
        await _site.BookedAsync(host, Tomorrow);

        var theirs = await _site.ListAsync(stranger);
        var beside = await _site
            .Get<BookingListQueries>()
            .ListAsync(host.Member with { UserId = colleague.Id }, new(), Paris, TestContext.Current.CancellationToken);

        theirs.Rows.ShouldBeEmpty();
        beside.Rows.ShouldBeEmpty();
        beside.Counts.ShouldBe(new TabCounts(0, 0, 0, 0));
    }

    [Fact]
    public async Task Days_are_those_of_the_host()
    {
        var host = await A.Host().SettleAsync(_site);
        // Half past midnight on the fourth in Paris is still the third in UTC.
        var start = Instant.FromUtc(2026, 3, 3, 23, 30);
        await _site.AddAsync(Meeting(host, start, "Late Caller"));
        var fourth = new LocalDate(2026, 3, 4);

        var onTheFourth = await _site.ListAsync(host, new() { From = fourth, To = fourth });
        var before = await _site.ListAsync(host, new() { To = fourth.PlusDays(-1) });

        onTheFourth.Rows.Count.ShouldBe(1);
        before.Rows.ShouldBeEmpty();
    }

    [Fact]
    public async Task Pages_part_the_list_and_the_last_stands_for_all_beyond_it()
    {
        var host = await A.Host().SettleAsync(_site);
        for (var number = 0; number < BookingListQueries.PageSize + 3; number++)
        {
            await _site.AddAsync(Meeting(host, Tomorrow + Duration.FromHours(number), $"Guest {number}"));
        }

        var first = await _site.ListAsync(host);
        var last = await _site.ListAsync(host, new() { Page = 9 });

        (first.Rows.Count, first.Pages).ShouldBe((BookingListQueries.PageSize, 2));
        (last.Rows.Count, last.Page).ShouldBe((3, 2));
        first.Rows.Concat(last.Rows).Select(row => row.Id).ShouldBeUnique();
    }

    [Fact]
    public async Task Session_is_one_row_with_its_seats_and_an_export_has_each()
    {
        var host = await A.Host().ForGroupsOf(5).SettleAsync(_site);
        foreach (var email in new[] { "a@guests.test", "b@guests.test", "c@guests.test" })
        {
            (await _site.BookAsync(host.Request(Tomorrow, email))).ShouldNotBeNull();
        }

        var list = await _site.ListAsync(host);
        var found = await _site.ListAsync(host, new() { Text = "b@guests" });

        var session = list.Rows.ShouldHaveSingleItem().Session.ShouldNotBeNull();
        (session.Taken, session.Capacity).ShouldBe((3, 5));
        list.Counts.Upcoming.ShouldBe(1);
        found.Rows.ShouldHaveSingleItem().InviteeEmail.ShouldBe("b@guests.test");
    }

    [Fact]
    public async Task Week_holds_what_reaches_into_it_and_not_what_was_called_off()
    {
        var host = await A.Host().SettleAsync(_site);
        var span = CalendarSpan.Of(ListView.Week, new(2026, 3, 9), IsoDayOfWeek.Monday).In(Paris);
        var canceled = Meeting(host, span.Start + Duration.FromHours(30), "Called Off");
        canceled.Cancel(BookingParty.Host, host.User.Id, null, QuietSite.Now);
        await _site.AddAsync(
            Meeting(host, span.Start - Duration.FromMinutes(10), "Reaches In"),
            Meeting(host, span.End - Duration.FromMinutes(10), "Reaches Out"),
            Meeting(host, span.End, "Next Week"),
            canceled
        );

        var found = await _site
            .Get<BookingListQueries>()
            .WithinAsync(host.Member, new(), Paris, span, TestContext.Current.CancellationToken);

        found.Select(row => row.InviteeName).ShouldBe(["Reaches In", "Reaches Out"]);
    }
}
