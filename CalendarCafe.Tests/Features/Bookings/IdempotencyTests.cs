using CalendarCafe.Domain.Bookings;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.Bookings.Managing;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Tests.Features.Bookings;

public sealed class IdempotencyTests : IClassFixture<QuietSite>
{
    private static readonly Instant Tomorrow = QuietSite.Now + Duration.FromDays(1);

    private readonly QuietSite _site;

    public IdempotencyTests(QuietSite site)
    {
        _site = site;
        site.Site.Clock.Reset(QuietSite.Now);
    }

    [Fact]
    public async Task Same_request_again_answers_with_the_same_booking_and_a_fresh_link()
    {
        var host = await A.Host().SettleAsync(_site);
        var request = host.Request(Tomorrow);
        var first = (await _site.BookAsync(request)).ShouldBeOfType<BookSlotResult.Booked>();

        var second = (await _site.BookAsync(request)).ShouldBeOfType<BookSlotResult.Booked>();

        second.ShouldBe(first with { ManageToken = second.ManageToken });
        second.ManageToken.ShouldNotBe(first.ManageToken);
        var bookings = _site.Get<BookingByToken>();
        foreach (var token in new[] { first.ManageToken, second.ManageToken })
        {
            (await bookings.FindAsync(token, TestContext.Current.CancellationToken))
                .ShouldNotBeNull()
                .Id.ShouldBe(first.BookingId);
        }

        (await _site.CountAsync("notification_logs", "booking_id = $1", first.BookingId.Value)).ShouldBe(2);
    }

    [Fact]
    public async Task Same_key_for_something_else_is_refused()
    {
        var host = await A.Host().SettleAsync(_site);
        var request = host.Request(Tomorrow);
        await _site.BookAsync(request);

        var other = await _site.BookAsync(request with { Name = "Somebody Else" });

        other.ShouldBeOfType<BookSlotResult.KeyReused>();
    }

    [Fact]
    public async Task Key_of_an_earlier_day_is_free_again()
    {
        var host = await A.Host().SettleAsync(_site);
        var request = host.Request(Tomorrow);
        var first = (await _site.BookAsync(request)).ShouldBeOfType<BookSlotResult.Booked>();
        _site.Site.Clock.AdvanceHours(25);

        var second = await _site.BookAsync(request with { StartsAt = Tomorrow + Duration.FromDays(2) });

        second.ShouldBeOfType<BookSlotResult.Booked>().BookingId.ShouldNotBe(first.BookingId);
    }

    [Fact]
    public async Task Request_that_comes_twice_at_once_books_once()
    {
        var host = await A.Host().SettleAsync(_site);
        for (var round = 0; round < 16; round++)
        {
            var request = host.Request(
                Tomorrow + Duration.FromMinutes(30 * (round % 14)) + Duration.FromDays(round / 14)
            );

            var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _site.BookAsync(request)));

            results
                .Select(result => result.ShouldBeOfType<BookSlotResult.Booked>().BookingId)
                .Distinct()
                .ShouldHaveSingleItem();
        }
    }

    [Fact]
    public async Task Key_counts_for_its_own_event_type_only()
    {
        var ada = await A.Host().SettleAsync(_site);
        var other = await A.Host().SettleAsync(_site);
        var request = ada.Request(Tomorrow);
        var first = (await _site.BookAsync(request)).ShouldBeOfType<BookSlotResult.Booked>();

        var second = await _site.BookAsync(request with { Address = other.Address });

        second.ShouldBeOfType<BookSlotResult.Booked>().BookingId.ShouldNotBe(first.BookingId);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\u00A0")]
    [InlineData("a\0b")]
    [InlineData("\uD800")]
    public async Task Key_that_is_none_is_a_problem_of_its_field(string key)
    {
        var host = await A.Host().SettleAsync(_site);

        var result = await _site.BookAsync(host.Request(Tomorrow) with { IdempotencyKey = key });

        result
            .ShouldBeOfType<BookSlotResult.Invalid>()
            .Problems.ShouldHaveSingleItem()
            .Field.ShouldBe("idempotencyKey");
    }

    [Fact]
    public async Task Key_that_is_too_long_is_told_the_limit()
    {
        var host = await A.Host().SettleAsync(_site);

        var result = await _site.BookAsync(
            host.Request(Tomorrow) with
            {
                IdempotencyKey = new string('k', BookingRequest.KeyLength + 1),
            }
        );

        result
            .ShouldBeOfType<BookSlotResult.Invalid>()
            .Problems.ShouldHaveSingleItem()
            .ShouldBe(new FieldProblem("idempotencyKey", FieldProblemKind.TooLong, BookingRequest.KeyLength));
    }
}
