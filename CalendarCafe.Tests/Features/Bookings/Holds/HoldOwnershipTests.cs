using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.Bookings.Holds;

namespace CalendarCafe.Tests.Features.Bookings.Holds;

/// <summary>A hold is extended and given back by its visitor, where it was taken, and by nobody else.</summary>
public sealed class HoldOwnershipTests : IClassFixture<QuietSite>
{
    private static readonly Instant Tomorrow = HoldBench.Tomorrow;

    private readonly QuietSite _site;
    private readonly Visitor _ines = AVisitor.Any();

    public HoldOwnershipTests(QuietSite site)
    {
        _site = site;
        site.Site.Clock.Reset(QuietSite.Now);
    }

    [Fact]
    public async Task Hold_is_extended_once()
    {
        var bench = await OpenAsync();
        var hold = await bench.HeldAsync(_ines, Tomorrow);

        var first = await bench.ExtendAsync(_ines, hold);
        var second = await bench.ExtendAsync(_ines, hold);

        var longer = first.ShouldBeOfType<ExtendHoldResult.Extended>().Hold;
        longer.ExpiresAt.ShouldBe(hold.ExpiresAt + Duration.FromMinutes(5));
        longer.CanExtend.ShouldBeFalse();
        second.ShouldBeOfType<ExtendHoldResult.AlreadyExtended>().Hold.ExpiresAt.ShouldBe(longer.ExpiresAt);
    }

    [Fact]
    public async Task Hold_that_expired_is_not_extended()
    {
        var bench = await OpenAsync();
        var hold = await bench.HeldAsync(_ines, Tomorrow);
        await bench.ExpireAsync(hold);

        (await bench.ExtendAsync(_ines, hold)).ShouldBeOfType<ExtendHoldResult.NotFound>();
    }

    [Fact]
    public async Task Hold_that_is_given_back_is_free_for_everybody()
    {
        var bench = await OpenAsync();
        var hold = await bench.HeldAsync(_ines, Tomorrow);

        var first = await bench.ReleaseAsync(_ines, hold);
        var second = await bench.ReleaseAsync(_ines, hold);

        first.ShouldBeOfType<ReleaseHoldResult.Released>();
        second.ShouldBeOfType<ReleaseHoldResult.NotFound>();
        (await bench.IsFreeForAsync(null, Tomorrow)).ShouldBeTrue();
    }

    [Fact]
    public async Task Another_visitor_neither_extends_nor_gives_back_nor_books_what_is_held()
    {
        var bench = await OpenAsync();
        var hold = await bench.HeldAsync(_ines, Tomorrow);
        var eve = AVisitor.From(_ines.Address);

        (await bench.ExtendAsync(eve, hold)).ShouldBeOfType<ExtendHoldResult.NotFound>();
        (await bench.ReleaseAsync(eve, hold)).ShouldBeOfType<ReleaseHoldResult.NotFound>();
        (await bench.BookAsync(eve, Tomorrow)).ShouldBeOfType<BookSlotResult.Taken>();
        (await bench.BookAsync(null, Tomorrow)).ShouldBeOfType<BookSlotResult.Taken>();

        (await bench.FindAsync(_ines)).ShouldNotBeNull().ExpiresAt.ShouldBe(hold.ExpiresAt);
    }

    [Fact]
    public async Task Hold_of_one_organisation_is_not_found_from_another()
    {
        var bench = await OpenAsync();
        var elsewhere = await OpenAsync();
        var hold = await bench.HeldAsync(_ines, Tomorrow);

        (await elsewhere.ExtendAsync(_ines, hold)).ShouldBeOfType<ExtendHoldResult.NotFound>();
        (await elsewhere.ReleaseAsync(_ines, hold)).ShouldBeOfType<ReleaseHoldResult.NotFound>();
        (await elsewhere.FindAsync(_ines)).ShouldBeNull();

        (await bench.FindAsync(_ines)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Extending_giving_back_and_choosing_at_once_ends_in_order()
    {
        var bench = await OpenAsync();
        for (var round = 0; round < 10; round++)
        {
            var hold = await bench.HeldAsync(_ines, Tomorrow);

            await Task.WhenAll(
                bench.ExtendAsync(_ines, hold),
                bench.ReleaseAsync(_ines, hold),
                bench.HoldAsync(_ines, Tomorrow + Duration.FromHours(1))
            );

            (await bench.ClaimsAsync("kind = 'HOLD' AND released_at IS NULL")).ShouldBe(1);
        }
    }

    private async Task<HoldBench> OpenAsync() => new(_site, await A.Host().SettleAsync(_site));
}
