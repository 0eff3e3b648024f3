using CalendarCafe.Domain.Availability;

namespace CalendarCafe.Tests.Domain.Availability;

/// <summary>Counts of days, and what clocks show. 2 March 2026 is a Monday.</summary>
public sealed class CalendarTests
{
    [Fact]
    public void Days_count_the_slots_of_each_date_and_those_without_any()
    {
        var search = SearchBuilder.In("Europe/Paris").Working(Weekday.Monday, "09:00-11:00").Build();

        var days = AvailabilityEngine.Days(search, Tellings.Dates("2026-03-01", "2026-03-03"), search.Rules.Zone);

        days.ShouldBe([
            new(Tellings.Date("2026-03-01"), 0),
            new(Tellings.Date("2026-03-02"), 4),
            new(Tellings.Date("2026-03-03"), 0),
        ]);
    }

    [Fact]
    public void Days_are_those_of_the_zone_that_is_asked_for()
    {
        var search = SearchBuilder.In("Europe/Paris").Working(Weekday.Monday, "09:00-11:00").Build();

        var days = AvailabilityEngine.Days(
            search,
            Tellings.Dates("2026-03-01", "2026-03-02"),
            DateTimeZoneProviders.Tzdb["Pacific/Honolulu"]
        );

        days.Select(day => day.Count).ShouldBe([4, 0]);
    }

    [Fact]
    public void Day_that_a_zone_skipped_counts_none()
    {
        var apia = DateTimeZoneProviders.Tzdb["Pacific/Apia"];
        var search = SearchBuilder.In("Pacific/Apia").WorkingDaily("09:00-10:00").AskedAt("2011-12-01 00:00").Build();

        var days = AvailabilityEngine.Days(search, Tellings.Dates("2011-12-29", "2011-12-31"), apia);

        days.Select(day => day.Count).ShouldBe([2, 0, 2]);
        AvailabilityEngine
            .Days(search, Tellings.Dates("2011-12-29", "2011-12-29"), apia)
            .Sum(day => day.Count)
            .ShouldBe(2);
        AvailabilityEngine
            .Days(search, Tellings.Dates("2011-12-30", "2011-12-30"), apia)
            .Sum(day => day.Count)
            .ShouldBe(0);
    }

    [Fact]
    public void Hour_that_comes_back_after_midnight_counts_on_its_own_date()
    {
        var saintJohns = DateTimeZoneProviders.Tzdb["America/St_Johns"];
        var search = SearchBuilder
            .In("America/St_Johns")
            .Lasting(30)
            .Every(30)
            .WorkingDaily("23:00-24:00")
            .AskedAt("2006-10-20 00:00")
            .Build();

        // At 00:01 on Sunday the clocks went back to 23:01 on Saturday.
        var saturday = AvailabilityEngine.Days(search, Tellings.Dates("2006-10-28", "2006-10-28"), saintJohns);
        var sunday = AvailabilityEngine.Days(search, Tellings.Dates("2006-10-29", "2006-10-29"), saintJohns);

        saturday.Single().Count.ShouldBe(3);
        sunday.Single().Count.ShouldBe(2);
    }

    [Fact]
    public void Dates_beyond_reckoning_or_too_many_are_an_argument_that_makes_no_sense()
    {
        var search = SearchBuilder.In("Europe/Paris").WorkingDaily("09:00-10:00").Build();

        foreach (
            var dates in new[]
            {
                new DateInterval(LocalDate.MinIsoValue, LocalDate.MaxIsoValue),
                Tellings.Dates("2026-01-01", "2499-12-31"),
                Tellings.Dates("1899-12-31", "1899-12-31"),
            }
        )
        {
            Should.Throw<ArgumentException>(() => AvailabilityEngine.Days(search, dates, DateTimeZone.Utc));
        }
    }

    [Theory]
    [InlineData("2026-10-25T00:59:00Z", "2026-10-25T01:59:00", 1, HourPass.First)]
    [InlineData("2026-10-25T01:00:00Z", "2026-10-25T01:00:00", 0, HourPass.Second)]
    [InlineData("2026-10-25T00:00:00Z", "2026-10-25T01:00:00", 1, HourPass.First)]
    [InlineData("2026-10-25T01:59:00Z", "2026-10-25T01:59:00", 0, HourPass.Second)]
    [InlineData("2026-10-25T02:00:00Z", "2026-10-25T02:00:00", 0, HourPass.Only)]
    [InlineData("2026-10-24T23:59:00Z", "2026-10-25T00:59:00", 1, HourPass.Only)]
    [InlineData("2026-03-29T01:00:00Z", "2026-03-29T02:00:00", 1, HourPass.Only)]
    public void Start_shows_its_local_time_its_offset_and_the_pass_of_a_repeated_hour(
        string instant,
        string local,
        int offset,
        HourPass pass
    )
    {
        var startsAt = NodaTime.Text.InstantPattern.ExtendedIso.Parse(instant).Value;
        var shown = ShownStart.Of(startsAt, DateTimeZoneProviders.Tzdb["Europe/London"]);

        shown.Local.ShouldBe(NodaTime.Text.LocalDateTimePattern.ExtendedIso.Parse(local).Value);
        shown.Offset.ShouldBe(Offset.FromHours(offset));
        shown.Pass.ShouldBe(pass);
    }

    [Fact]
    public void Offers_of_a_repeated_hour_are_told_apart_by_their_pass()
    {
        var search = SearchBuilder
            .In("America/New_York")
            .AskedAt("2025-01-01 00:00")
            .WorkingDaily("01:00-02:00")
            .Lasting(60)
            .Every(60);

        var offers = AvailabilityEngine.Offers(
            search.Build(),
            new(search.At("2025-11-02 00:00"), search.At("2025-11-03 00:00"))
        );

        offers
            .Select(offer => offer.In(DateTimeZoneProviders.Tzdb["America/New_York"]))
            .Select(shown => (shown.Local.Hour, shown.Offset.Seconds / 3600, shown.Pass))
            .ShouldBe([(1, -4, HourPass.First), (1, -5, HourPass.Second)]);
    }
}
