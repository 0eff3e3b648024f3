using CalendarCafe.Web.Features.Bookings.Listing;

namespace CalendarCafe.Tests.Features.Bookings.Listing;

public sealed class CalendarSpanTests
{
    [Theory]
    [InlineData(2026, 3, 9)]
    [InlineData(2026, 3, 12)]
    [InlineData(2026, 3, 15)]
    public void Week_of_any_of_its_days_is_the_same(int year, int month, int day)
    {
        var span = CalendarSpan.Of(ListView.Week, new(year, month, day), IsoDayOfWeek.Monday);

        (span.First, span.Last).ShouldBe((new LocalDate(2026, 3, 9), new LocalDate(2026, 3, 15)));
    }

    [Fact]
    public void Month_is_filled_up_to_whole_weeks()
    {
        var span = CalendarSpan.Of(ListView.Month, new(2026, 3, 12), IsoDayOfWeek.Sunday);

        (span.First, span.Last).ShouldBe((new LocalDate(2026, 3, 1), new LocalDate(2026, 4, 4)));
        span.Weeks.ShouldAllBe(week => week.Count == 7 && week[0].DayOfWeek == IsoDayOfWeek.Sunday);
    }

    [Fact]
    public void Span_over_a_change_of_clocks_has_the_hours_that_there_are()
    {
        var paris = DateTimeZoneProviders.Tzdb["Europe/Paris"];

        var span = CalendarSpan.Of(ListView.Week, new(2026, 3, 29), IsoDayOfWeek.Monday).In(paris);

        span.Duration.ShouldBe(Duration.FromHours(7 * 24 - 1));
    }

    [Fact]
    public void Other_months_begin_with_their_first_day() =>
        CalendarSpan
            .Of(ListView.Month, new(2026, 3, 31), IsoDayOfWeek.Monday)
            .Previous.ShouldBe(new LocalDate(2026, 2, 1));
}
