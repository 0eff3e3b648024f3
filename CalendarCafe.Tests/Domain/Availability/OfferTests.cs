using CalendarCafe.Domain.Availability;

namespace CalendarCafe.Tests.Domain.Availability;

/// <summary>2 March 2026 is a Monday.</summary>
public sealed class OfferTests
{
    private static SearchBuilder Monday(params string[] hours) =>
        SearchBuilder.In("Europe/Paris").Working(Weekday.Monday, hours);

    [Fact]
    public void Starts_step_from_the_opening_and_the_slot_ends_with_the_hours()
    {
        Monday("09:10-10:45").StartsOn("2026-03-02").ShouldBe("09:10 09:40 10:10");
    }

    [Fact]
    public void Other_weekdays_offer_nothing()
    {
        Monday("09:00-17:00").StartsOn("2026-03-03").ShouldBeEmpty();
    }

    [Fact]
    public void Each_interval_of_a_day_has_its_own_grid()
    {
        Monday("09:00-10:15", "11:10-12:10").StartsOn("2026-03-02").ShouldBe("09:00 09:30 11:10 11:40");
    }

    [Fact]
    public void Touching_intervals_join_and_keep_their_grids()
    {
        Monday("09:00-09:50", "09:50-11:00").StartsOn("2026-03-02").ShouldBe("09:00 09:30 09:50 10:20");
    }

    [Fact]
    public void Overlapping_intervals_unite_their_grids_and_offer_a_common_start_once()
    {
        Monday("10:00-11:30", "09:00-11:00").StartsOn("2026-03-02").ShouldBe("09:00 09:30 10:00 10:30 11:00");
        Monday("09:15-10:30", "09:00-10:00").StartsOn("2026-03-02").ShouldBe("09:00 09:15 09:30 09:45");
    }

    [Fact]
    public void Slot_may_span_midnight_where_hours_touch()
    {
        var search = Monday("22:00-24:00").Working(Weekday.Tuesday, "00:00-01:00").Lasting(90).Every(60);

        search.StartsOn("2026-03-02").ShouldBe("22:00 23:00");
        search.StartsOn("2026-03-03").ShouldBeEmpty();
    }

    [Fact]
    public void Slot_longer_than_a_day_spans_days_that_are_open_throughout()
    {
        var search = SearchBuilder.In("Europe/Paris").WorkingDaily("00:00-24:00").Lasting(36 * 60).Every(720);

        search.Busy("2026-03-05 00:00", "2026-03-06 00:00").StartsOn("2026-03-03").ShouldBe("00:00 12:00");
    }

    [Fact]
    public void Busy_time_takes_what_it_overlaps_and_moves_no_grid()
    {
        Monday("09:00-12:00")
            .Busy("2026-03-02 10:05", "2026-03-02 10:10")
            .StartsOn("2026-03-02")
            .ShouldBe("09:00 09:30 10:30 11:00 11:30");
    }

    [Fact]
    public void Busy_time_that_touches_a_slot_leaves_it_free()
    {
        Monday("09:00-10:30")
            .Busy("2026-03-02 09:30", "2026-03-02 10:00")
            .StartsOn("2026-03-02")
            .ShouldBe("09:00 10:00");
    }

    [Fact]
    public void Busy_time_that_touches_a_slot_hides_none_that_follows()
    {
        Monday("09:00-11:00")
            .Busy("2026-03-02 09:00", "2026-03-02 09:30")
            .Busy("2026-03-02 09:50", "2026-03-02 09:55")
            .StartsOn("2026-03-02")
            .ShouldBe("10:00 10:30");
    }

    [Fact]
    public void Empty_busy_time_blocks_nothing()
    {
        Monday("09:00-10:00")
            .Busy("2026-03-02 09:15", "2026-03-02 09:15")
            .StartsOn("2026-03-02")
            .ShouldBe("09:00 09:30");
    }

    [Fact]
    public void Short_busy_time_inside_a_long_one_hides_nothing()
    {
        Monday("09:00-12:00")
            .Busy("2026-03-02 09:00", "2026-03-02 11:00")
            .Busy("2026-03-02 09:10", "2026-03-02 09:20")
            .StartsOn("2026-03-02")
            .ShouldBe("11:00 11:30");
    }

    [Fact]
    public void Buffers_keep_away_from_busy_time_on_both_sides()
    {
        Monday("09:00-13:00")
            .Buffered(before: 15, after: 30)
            .Busy("2026-03-02 11:00", "2026-03-02 11:30")
            .StartsOn("2026-03-02")
            .ShouldBe("09:00 09:30 10:00 12:00 12:30");
    }

    [Fact]
    public void Buffers_need_not_lie_in_working_hours()
    {
        Monday("09:00-10:00").Buffered(before: 60, after: 60).StartsOn("2026-03-02").ShouldBe("09:00 09:30");
    }

    [Fact]
    public void Slot_inside_the_minimum_notice_is_not_offered_and_one_at_its_end_is()
    {
        var search = Monday("09:00-12:00").AskedAt("2026-03-02 08:30");

        search.Notice(Duration.FromHours(2)).StartsOn("2026-03-02").ShouldBe("10:30 11:00 11:30");
    }

    [Fact]
    public void Past_is_never_offered()
    {
        Monday("09:00-10:00").AskedAt("2026-03-03 00:00").StartsOn("2026-03-02").ShouldBeEmpty();
    }

    [Fact]
    public void Horizon_counts_days_from_today_and_includes_the_last()
    {
        var search = SearchBuilder.In("Europe/Paris").WorkingDaily("23:00-24:00").Horizon(days: 2);

        search.AskedAt("2026-03-02 00:30");

        search.StartsOn("2026-03-04").ShouldBe("23:00 23:30");
        search.StartsOn("2026-03-05").ShouldBeEmpty();
    }

    [Fact]
    public void Horizon_counts_in_the_zone_of_the_rules()
    {
        var search = SearchBuilder.In("Europe/Paris").WorkingDaily("12:00-18:00").Lasting(60).Every(60);

        search.RuledIn("Asia/Tokyo").Horizon(days: 1).AskedAt("2026-03-02 12:00");

        search.StartsOn("2026-03-03").ShouldBe("12:00 13:00 14:00 15:00");
    }

    [Fact]
    public void Available_override_replaces_the_hours_of_its_date()
    {
        var search = Monday("09:00-17:00")
            .Available("2026-03-02", "14:15-15:15")
            .Available("2026-03-02", "08:00-08:30");

        search.StartsOn("2026-03-02").ShouldBe("08:00 14:15 14:45");
        search.StartsOn("2026-03-09").ShouldStartWith("09:00");
    }

    [Fact]
    public void Available_override_opens_a_day_that_has_no_hours()
    {
        Monday("09:00-17:00")
            .Available("2026-03-04")
            .Lasting(480)
            .Every(480)
            .StartsOn("2026-03-04")
            .ShouldBe("00:00 08:00 16:00");
    }

    [Fact]
    public void Unavailable_override_of_the_whole_day_closes_it_whatever_else_is_said()
    {
        Monday("09:00-17:00")
            .Available("2026-03-02", "09:00-17:00")
            .Unavailable("2026-03-02")
            .StartsOn("2026-03-02")
            .ShouldBeEmpty();
    }

    [Fact]
    public void Unavailable_override_cuts_its_part_and_moves_no_grid()
    {
        Monday("09:00-12:00")
            .Unavailable("2026-03-02", "10:10-10:40")
            .StartsOn("2026-03-02")
            .ShouldBe("09:00 09:30 11:00 11:30");
        Monday()
            .Available("2026-03-02", "09:00-11:00")
            .Unavailable("2026-03-02", "09:00-09:40")
            .StartsOn("2026-03-02")
            .ShouldBe("10:00 10:30");
    }

    [Fact]
    public void Range_includes_its_start_and_excludes_its_end()
    {
        var search = Monday("09:00-12:00");

        var offers = AvailabilityEngine.Offers(
            search.Build(),
            new(search.At("2026-03-02 09:30"), search.At("2026-03-02 10:30"))
        );

        offers.Select(offer => search.Show(offer.StartsAt)).ShouldBe(["2026-03-02 09:30", "2026-03-02 10:00"]);
    }

    [Fact]
    public void Offer_says_when_it_ends_and_who_is_free()
    {
        var search = Monday("09:00-09:30").Build();

        var offer = AvailabilityEngine.Next(search, search.Now).ShouldNotBeNull();

        offer.EndsAt.ShouldBe(offer.StartsAt + Duration.FromMinutes(30));
        offer.FreeHosts.ShouldBe([DiaryBuilder.IdOf('A')]);
        offer.SeatsLeft.ShouldBeNull();
    }
}
