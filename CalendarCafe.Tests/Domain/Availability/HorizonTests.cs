using CalendarCafe.Domain.Availability;

namespace CalendarCafe.Tests.Domain.Availability;

/// <summary>2 March 2026 is a Monday; asked on Thursday 5 March.</summary>
public sealed class HorizonTests
{
    private static SearchBuilder Daily(Horizon horizon) =>
        SearchBuilder.In("Europe/Paris").WorkingDaily("09:00-09:30").AskedAt("2026-03-05 08:00").Horizon(horizon);

    [Fact]
    public void Days_count_from_today_and_include_the_last()
    {
        Dates(Daily(new Horizon.Days(2))).ShouldBe(["2026-03-05", "2026-03-06", "2026-03-07"]);
        Dates(Daily(new Horizon.Days(0))).ShouldBe(["2026-03-05"]);
    }

    [Fact]
    public void Business_days_skip_the_weekend_and_bar_nothing_on_it()
    {
        Dates(Daily(new Horizon.Days(2, OnlyBusinessDays: true)))
            .ShouldBe(["2026-03-05", "2026-03-06", "2026-03-07", "2026-03-08", "2026-03-09"]);
        Dates(Daily(new Horizon.Days(1, OnlyBusinessDays: true))).ShouldBe(["2026-03-05", "2026-03-06"]);
    }

    [Fact]
    public void Business_days_asked_on_a_weekend_start_with_monday()
    {
        Dates(Daily(new Horizon.Days(1, OnlyBusinessDays: true)).AskedAt("2026-03-07 08:00"))
            .ShouldBe(["2026-03-07", "2026-03-08", "2026-03-09"]);
    }

    [Fact]
    public void Bookable_days_are_dates_with_an_offer_today_included()
    {
        var search = Daily(new Horizon.BookableDays(3)).Unavailable("2026-03-06").Holiday("2026-03-08");

        Dates(search).ShouldBe(["2026-03-05", "2026-03-07", "2026-03-09"]);
    }

    [Fact]
    public void Bookable_days_do_not_count_today_when_it_has_no_offer_left()
    {
        Dates(Daily(new Horizon.BookableDays(2)).AskedAt("2026-03-05 12:00")).ShouldBe(["2026-03-06", "2026-03-07"]);
    }

    [Fact]
    public void Bookable_business_days_neither_count_nor_bar_the_weekend()
    {
        Dates(Daily(new Horizon.BookableDays(3, OnlyBusinessDays: true)))
            .ShouldBe(["2026-03-05", "2026-03-06", "2026-03-07", "2026-03-08", "2026-03-09"]);
    }

    [Fact]
    public void Bookable_days_count_dates_with_a_free_seat()
    {
        var search = Daily(new Horizon.BookableDays(2)).Seating(2).Session("2026-03-05 20:00", capacity: 2, taken: 1);

        search.Unavailable("2026-03-05");

        Dates(search).ShouldBe(["2026-03-05", "2026-03-06"]);
    }

    [Fact]
    public void Bookable_days_pass_by_a_date_on_which_packing_leaves_pools_nothing_in_common()
    {
        var search = SearchBuilder
            .In("Europe/Paris")
            .AskedAt("2026-03-02 00:00")
            .Lasting(30)
            .Every(30)
            .PackingAroundMeetings()
            .Horizon(new Horizon.BookableDays(1))
            .WorkingDaily("09:00-11:00")
            .Busy("2026-03-02 11:00", "2026-03-02 12:00")
            .Or()
            .And()
            .WorkingDaily("09:00-11:00")
            .Busy("2026-03-02 08:00", "2026-03-02 09:00")
            .Or();

        search.StartsOn("2026-03-02").ShouldBeEmpty();
        search.StartsOn("2026-03-03").ShouldBe("09:00 09:30 10:00 10:30");
    }

    [Fact]
    public void Dates_far_ahead_open_no_farther_than_any_horizon()
    {
        var search = Daily(new Horizon.Dates(Tellings.Dates("2026-01-01", "2499-12-31")));
        var last = Tellings.Date("2026-03-05").PlusDays(SlotRules.LongestHorizonDays);

        search.ReasonsAt("2040-01-01 09:00").ShouldBe([new SlotReason.TooFar(last)]);
    }

    [Fact]
    public void Dates_are_a_span_with_both_ends()
    {
        var search = Daily(new Horizon.Dates(Tellings.Dates("2026-03-07", "2026-03-08")));

        Dates(search).ShouldBe(["2026-03-07", "2026-03-08"]);
        search.ReasonsAt("2026-03-06 09:00").ShouldBe([new SlotReason.NotYetOpen(Tellings.Date("2026-03-07"))]);
        search.ReasonsAt("2026-03-09 09:00").ShouldBe([new SlotReason.TooFar(Tellings.Date("2026-03-08"))]);
    }

    [Fact]
    public void Too_far_names_the_last_bookable_day()
    {
        Daily(new Horizon.BookableDays(2))
            .Unavailable("2026-03-06")
            .ReasonsAt("2026-03-08 09:00")
            .ShouldBe([new SlotReason.TooFar(Tellings.Date("2026-03-07"))]);
    }

    [Fact]
    public void Bookable_days_that_are_fewer_than_asked_for_leave_the_look_open()
    {
        var search = SearchBuilder
            .In("Europe/Paris")
            .AskedAt("2026-03-05 08:00")
            .Horizon(new Horizon.BookableDays(3))
            .Available("2026-03-06", "09:00-09:30")
            .Available("2027-02-01", "09:00-09:30");

        AvailabilityEngine
            .Nearest(search.Build(), search.At("2026-03-05 08:00"), 9)
            .Select(offer => search.Show(offer.StartsAt))
            .ShouldBe(["2026-03-06 09:00", "2027-02-01 09:00"]);
    }

    private static IEnumerable<string> Dates(SearchBuilder search) =>
        AvailabilityEngine
            .Offers(search.Build(), new(search.At("2026-03-01 00:00"), search.At("2026-04-01 00:00")))
            .Select(offer => search.Show(offer.StartsAt)[..10]);
}
