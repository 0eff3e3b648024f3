using Bunit;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Tests.Components.Bookings;

public sealed class DashboardPageTests(TestPostgres postgres)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Bookings_stand_under_their_day()
    {
        await using var world = await DashboardWorld.OpenAsync(postgres);
        await world.BookAsync("Grace Hopper");

        var page = world.Open();

        page.WaitForAssertion(() => page.Find("h2").TextContent.ShouldStartWith("Today, "), Patience);
        page.Find("table").TextContent.ShouldContain("Grace Hopper");
    }

    [Fact]
    public async Task Until_they_are_loaded_the_page_says_so()
    {
        await using var world = await DashboardWorld.OpenAsync(postgres);
        await using var held = await world.HoldBookingsAsync();

        var page = world.Open();

        page.Find("[aria-busy=true]").TextContent.ShouldContain("Loading");
    }

    [Fact]
    public async Task Without_bookings_the_page_shows_the_link_to_share()
    {
        await using var world = await DashboardWorld.OpenAsync(postgres);

        var page = world.Open();

        page.WaitForAssertion(() => page.Find("a[href$='/acme/ada']").TextContent.ShouldEndWith("/acme/ada"), Patience);
    }

    [Fact]
    public async Task Database_that_is_away_is_said_with_a_way_to_try_again()
    {
        await using var world = await DashboardWorld.OpenAsync(postgres, isReachable: false);

        var page = world.Open();

        page.WaitForAssertion(() => page.Find("[role=alert]").TextContent.ShouldContain("cannot be loaded"), Patience);
        page.Find("[role=alert] button").TextContent.Trim().ShouldBe("Try again");
    }

    [Fact]
    public async Task Outage_keeps_the_last_good_list_until_trying_again_helps()
    {
        await using var world = await DashboardWorld.OpenAsync(postgres);
        await world.BookAsync("Grace Hopper");
        var page = world.Open();
        page.WaitForElement("table", Patience);

        await world.RunAsync("ALTER TABLE bookings RENAME TO bookings_away");
        await page.InvokeAsync(() => page.FindComponent<HostFeedListener>().Instance.Changed.InvokeAsync());
        var during = page.Markup;
        await world.RunAsync("ALTER TABLE bookings_away RENAME TO bookings");
        await page.Find("[role=alert] button").ClickAsync();

        during.ShouldContain("This is the list as of");
        during.ShouldContain("Grace Hopper");
        page.WaitForAssertion(() => page.FindAll("[role=alert]").ShouldBeEmpty(), Patience);
    }

    [Fact]
    public async Task Viewer_sees_masked_people_and_no_way_to_cancel()
    {
        await using var world = await DashboardWorld.OpenAsync(postgres);
        await world.BookAsync("Grace Hopper");

        var page = world.Open(Role.Viewer);

        page.WaitForAssertion(() => page.Find("table").TextContent.ShouldContain("G. H."), Patience);
        page.Markup.ShouldNotContain("Grace");
        page.Markup.ShouldNotContain("grace@");
        page.FindAll("button")
            .ShouldAllBe(button => button.TextContent.Trim() == "Copy link" || button.TextContent.Trim() == "Share");
    }

    [Fact]
    public async Task Cancelling_with_a_reason_cancels_the_booking()
    {
        await using var world = await DashboardWorld.OpenAsync(postgres);
        var booking = await world.BookAsync("Grace Hopper");
        var page = world.Open();

        page.WaitForElement("button[aria-label^='Cancel']", Patience);
        await page.InvokeAsync(() => page.Find("button[aria-label^='Cancel']").Click());
        world.Dialogs.WaitForElement("textarea", Patience);
        await world.Dialogs.InvokeAsync(() => world.Dialogs.Find("textarea").Input("A train strike"));
        await world.Dialogs.InvokeAsync(() => Confirm(world).Click());

        page.WaitForAssertion(() => page.FindAll("table").ShouldBeEmpty(), Patience);
        var canceled = await world.ReadAsync(booking.Id);
        canceled.Status.ShouldBe(BookingStatus.Canceled);
        canceled.CancelReason.ShouldBe("A train strike");
        canceled.CanceledBy.ShouldBe(BookingParty.Host);
    }

    [Fact]
    public async Task Booking_made_elsewhere_appears_and_is_announced()
    {
        await using var world = await DashboardWorld.OpenAsync(postgres);
        var page = world.Open();
        page.WaitForElement("a[href$='/acme/ada']", Patience);
        await world.BookAsync("Grace Hopper");

        await page.InvokeAsync(() => page.FindComponent<HostFeedListener>().Instance.Changed.InvokeAsync());

        page.WaitForAssertion(() => page.Find("table").TextContent.ShouldContain("Grace Hopper"), Patience);
        page.Find("[role=status]").TextContent.ShouldStartWith("New booking: Intro call with Grace Hopper");
    }

    [Fact]
    public async Task Page_that_is_left_listens_no_more()
    {
        await using var world = await DashboardWorld.OpenAsync(postgres);
        world.Open();
        var whileOpen = world.Feed.SubscriptionsTo(world.Host);

        await world.Context.DisposeComponentsAsync();

        whileOpen.ShouldBe(1);
        world.Feed.SubscriptionsTo(world.Host).ShouldBe(0);
    }

    private static AngleSharp.Dom.IElement Confirm(DashboardWorld world) =>
        world.Dialogs.FindAll("button").Single(button => button.TextContent.Trim() == "Cancel the booking");
}
