using CalendarCafe.Domain.Availability;

namespace CalendarCafe.Tests.Domain.Availability;

/// <summary>2 March 2026 is a Monday.</summary>
public sealed class NextAndNearestTests
{
    private static SearchBuilder Monday() => SearchBuilder.In("Europe/Paris").Working(Weekday.Monday, "09:00-12:00");

    [Fact]
    public void Next_is_the_first_offer_at_or_after_the_moment()
    {
        Next(Monday(), "2026-03-02 09:30").ShouldBe("2026-03-02 09:30");
        Next(Monday(), "2026-03-02 09:31").ShouldBe("2026-03-02 10:00");
        Next(Monday(), "2026-03-02 11:31").ShouldBe("2026-03-09 09:00");
    }

    [Fact]
    public void Next_finds_the_one_opening_of_three_years()
    {
        var search = SearchBuilder.In("Europe/Paris").Available("2029-02-28", "09:00-09:30");

        Next(search, "2026-03-02 00:00").ShouldBe("2029-02-28 09:00");
    }

    [Fact]
    public void Next_stops_at_the_horizon()
    {
        var search = SearchBuilder.In("Europe/Paris").Available("2026-03-20", "09:00-09:30");

        Next(search.Horizon(days: 19), "2026-03-01 00:00").ShouldBe("2026-03-20 09:00");
        Next(search.Horizon(days: 18), "2026-03-01 00:00").ShouldBeNull();
    }

    [Fact]
    public void Nearest_come_from_both_sides_in_order()
    {
        var search = Monday().Busy("2026-03-02 10:00", "2026-03-02 10:30");

        Nearest(search, "2026-03-02 10:00", 3).ShouldBe(["2026-03-02 09:00", "2026-03-02 09:30", "2026-03-02 10:30"]);
    }

    [Fact]
    public void Nearest_reach_as_far_as_they_must_and_no_farther_than_the_horizon()
    {
        var search = SearchBuilder
            .In("Europe/Paris")
            .Available("2026-03-20", "09:00-09:30")
            .Available("2027-03-20", "09:00-09:30")
            .Horizon(days: 300);

        Nearest(search, "2026-12-01 09:00", 2).ShouldBe(["2026-03-20 09:00"]);
    }

    [Fact]
    public void Nearest_to_a_start_out_of_bounds_are_the_first_or_the_last()
    {
        var search = Monday().Horizon(days: 10);

        Nearest(search, "1926-03-02 10:00", 1).ShouldBe(["2026-03-02 09:00"]);
        Nearest(search, "2926-03-02 10:00", 1).ShouldBe(["2026-03-09 11:30"]);
        AvailabilityEngine.Nearest(search.Build(), Instant.MinValue, 1).Count.ShouldBe(1);
        AvailabilityEngine.Nearest(search.Build(), Instant.MaxValue, 1).Count.ShouldBe(1);
    }

    [Fact]
    public void Nearest_none_when_none_are_wanted_or_there_are_none()
    {
        Nearest(Monday(), "2026-03-02 10:00", 0).ShouldBeEmpty();
        Nearest(SearchBuilder.In("Europe/Paris"), "2026-03-02 10:00", 3).ShouldBeEmpty();
    }

    private static string? Next(SearchBuilder search, string from) =>
        AvailabilityEngine.Next(search.Build(), search.At(from)) is { } offer ? search.Show(offer.StartsAt) : null;

    private static IEnumerable<string> Nearest(SearchBuilder search, string start, int count) =>
        AvailabilityEngine
            .Nearest(search.Build(), search.At(start), count)
            .Select(offer => search.Show(offer.StartsAt));
}
