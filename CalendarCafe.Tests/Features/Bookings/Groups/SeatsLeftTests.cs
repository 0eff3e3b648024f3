using System.Net.Http.Json;
using System.Text.Json;
using CalendarCafe.Tests.Features.Bookings.Holds;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings;
using NodaTime.Text;

namespace CalendarCafe.Tests.Features.Bookings.Groups;

/// <summary>How many seats are left is the host's to tell.</summary>
public sealed class SeatsLeftTests : IClassFixture<QuietSite>
{
    private static readonly Instant Tomorrow = HoldBench.Tomorrow;

    private readonly QuietSite _site;

    public SeatsLeftTests(QuietSite site)
    {
        _site = site;
        site.Site.Clock.Reset(QuietSite.Now);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Seats_left_are_told_where_the_host_wants_it_and_nowhere_else(bool isShown)
    {
        var host = await OpenAsync(isShown);
        using var browser = _site.CreateBrowser();

        var slots = await browser.GetFromJsonAsync<JsonElement>(
            $"{host.Api}/slots?from=2026-03-03&to=2026-03-03&timeZone=UTC",
            TestContext.Current.CancellationToken
        );
        var page = await browser.GetStringAsync(
            $"{host.Address}?date=2026-03-03",
            TestContext.Current.CancellationToken
        );

        var first = slots
            .GetProperty("slots")
            .EnumerateArray()
            .Single(slot => slot.GetProperty("start").GetString() == InstantPattern.ExtendedIso.Format(Tomorrow));
        first.TryGetProperty("seatsLeft", out var left).ShouldBe(isShown);
        if (isShown)
        {
            left.GetInt32().ShouldBe(2);
        }

        page.Contains("2 seats left", StringComparison.Ordinal).ShouldBe(isShown);
        page.Contains("seats left", StringComparison.Ordinal).ShouldBe(isShown);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Alternatives_to_a_full_session_keep_to_it_as_well(bool isShown)
    {
        var host = await OpenAsync(isShown);
        await _site.BookedAsync(host, Tomorrow);
        await _site.BookedAsync(host, Tomorrow);

        var refused = (await _site.BookAsync(host.Request(Tomorrow))).ShouldBeOfType<BookSlotResult.NotOffered>();

        refused.Nearest.ShouldAllBe(offer => offer.SeatsLeft != null == isShown);
    }

    [Fact]
    public async Task Minimum_is_told_before_and_after_booking_and_to_programs()
    {
        var host = await A.Host()
            .ForGroupsOf(5)
            .Offering(tasting => tasting.Seat(minimum: 4, showsSeatsLeft: false))
            .SettleAsync(_site);
        var booked = await _site.BookedAsync(host, Tomorrow);
        using var browser = _site.CreateBrowser();

        foreach (var path in new[] { host.Address.ToString(), $"/manage/{booked.ManageToken}" })
        {
            (await browser.GetStringAsync(path, TestContext.Current.CancellationToken)).ShouldContain(
                "Takes place with at least 4 people"
            );
        }

        (await browser.GetStringAsync(host.Api, TestContext.Current.CancellationToken)).ShouldContain(
            "\"group\":{\"minimum\":4}"
        );
    }

    [Fact]
    public async Task Event_type_of_two_says_nothing_of_groups_to_programs()
    {
        var host = await A.Host().SettleAsync(_site);
        using var browser = _site.CreateBrowser();

        (await browser.GetStringAsync(host.Api, TestContext.Current.CancellationToken)).ShouldNotContain("group");
    }

    // One of three seats is taken.
    private async Task<SettledHost> OpenAsync(bool isShown)
    {
        var host = await A.Host()
            .ForGroupsOf(3)
            .Offering(tasting => tasting.Seat(minimum: null, isShown))
            .SettleAsync(_site);
        await _site.BookedAsync(host, Tomorrow);
        return host;
    }
}
