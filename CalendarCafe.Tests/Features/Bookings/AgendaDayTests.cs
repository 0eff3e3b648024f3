using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.Bookings.Agenda;

namespace CalendarCafe.Tests.Features.Bookings;

public sealed class AgendaDayTests
{
    [Fact]
    public void Meeting_belongs_to_the_hosts_own_date()
    {
        var booking = ABooking.At(Instant.FromUtc(2026, 11, 23, 2, 0));

        var days = AgendaDay.Of([booking], DateTimeZoneProviders.Tzdb["America/New_York"]);

        days.ShouldHaveSingleItem().Date.ShouldBe(new LocalDate(2026, 11, 22));
    }

    [Fact]
    public void Days_and_their_meetings_ascend()
    {
        var late = ABooking.At(Instant.FromUtc(2026, 11, 24, 9, 0));
        var second = ABooking.At(Instant.FromUtc(2026, 11, 23, 15, 0));
        var first = ABooking.At(Instant.FromUtc(2026, 11, 23, 9, 0));

        var days = AgendaDay.Of([late, second, first], DateTimeZone.Utc);

        days.SelectMany(day => day.Bookings).ShouldBe([first, second, late]);
        days.Count.ShouldBe(2);
    }
}
