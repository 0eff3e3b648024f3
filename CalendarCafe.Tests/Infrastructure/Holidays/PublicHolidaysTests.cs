using CalendarCafe.Domain.Availability;
using CalendarCafe.Infrastructure.Holidays;

namespace CalendarCafe.Tests.Infrastructure.Holidays;

public sealed class PublicHolidaysTests
{
    [Theory]
    [InlineData("DE", null, "2026-04-06", "Ostermontag")]
    [InlineData("DE", null, "2027-03-29", "Ostermontag")]
    [InlineData("DE", "SN", "2026-10-31", "Reformationstag")]
    [InlineData("DE", "BY", "2026-06-04", "Fronleichnam")]
    [InlineData("US", null, "2026-11-26", "Thanksgiving Day")]
    [InlineData("US", null, "2026-07-03", "Independence Day (substitute day)")]
    [InlineData("US", "CA", "2027-11-25", "Thanksgiving Day")]
    [InlineData("GB", "SCT", "2026-11-30", "St Andrew’s Day")]
    [InlineData("FR", null, "2026-07-14", "Fête Nationale de la France")]
    [InlineData("JP", null, "2026-01-12", "成人の日")]
    [InlineData("TR", null, "2026-03-20", "Ramazan Bayramı")]
    [InlineData("TR", null, "2026-03-22", "Ramazan Bayramı")]
    [InlineData("SE", null, "2026-06-20", "midsommardagen")]
    public void Holiday_is_known_on_its_date(string country, string? region, string date, string name) =>
        On(country, region, date).Select(holiday => holiday.Name).ShouldContain(name);

    [Theory]
    [InlineData("DE", "BY", "2026-10-31")]
    [InlineData("DE", null, "2026-10-31")]
    [InlineData("GB", "ENG", "2026-11-30")]
    [InlineData("GB", "SCT", "2026-04-06")]
    [InlineData("TR", null, "2026-03-23")]
    [InlineData("DE", null, "2026-04-07")]
    public void Day_that_is_kept_elsewhere_or_not_at_all_is_no_holiday(string country, string? region, string date) =>
        On(country, region, date).ShouldBeEmpty();

    [Fact]
    public void Every_country_has_holidays_in_every_year_that_is_known()
    {
        var (first, last) = PublicHolidays.Years;

        var bare =
            from country in PublicHolidays.Countries
            from year in Enumerable.Range(first, last - first + 1)
            where PublicHolidays.Of(country, null, new(new(year, 1, 1), new(year, 12, 31))).Count == 0
            select $"{country} {year}";

        bare.ShouldBeEmpty();
        PublicHolidays.Countries.Count.ShouldBeGreaterThan(30);
        PublicHolidays.Countries.Count(country => PublicHolidays.RegionsOf(country).Count > 0).ShouldBeGreaterThan(5);
        last.ShouldBeGreaterThan(2035);
    }

    [Fact]
    public void Places_of_the_table_are_such_as_a_calendar_can_name()
    {
        foreach (var country in PublicHolidays.Countries)
        {
            country.Length.ShouldBe(HolidayCalendar.CountryLength);
            PublicHolidays.RegionsOf(country).ShouldAllBe(region => region.Length <= HolidayCalendar.RegionLength);
            PublicHolidays
                .Of(country, null, new(new(2026, 1, 1), new(2026, 12, 31)))
                .ShouldAllBe(holiday => holiday.Name.Length <= HolidayCalendar.NameLength);
        }
    }

    [Fact]
    public void Region_that_is_not_known_keeps_what_the_country_keeps_and_no_country_keeps_nothing()
    {
        On("DE", "XX", "2026-10-03").ShouldHaveSingleItem();
        On("XX", null, "2026-01-01").ShouldBeEmpty();
        On("DE", null, "2060-01-01").ShouldBeEmpty();
    }

    private static IReadOnlyList<PublicHoliday> On(string country, string? region, string date)
    {
        var day = NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value;
        return PublicHolidays.Of(country, region, new(day, day));
    }
}
