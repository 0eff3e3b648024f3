using CalendarCafe.Domain.Availability;

namespace CalendarCafe.Tests.Domain.Availability;

/// <summary>Where starts step from. 2 March 2026 is a Monday.</summary>
public sealed class GridTests
{
    private static SearchBuilder Daily(params string[] hours) => SearchBuilder.In("Europe/Paris").WorkingDaily(hours);

    [Fact]
    public void Clock_alignment_starts_at_the_clocks_own_steps()
    {
        Daily("09:10-11:00").ByTheClock().StartsOn("2026-03-02").ShouldBe("09:30 10:00 10:30");
        Daily("09:10-12:30").ByTheClock().Every(90).StartsOn("2026-03-02").ShouldBe("10:30 12:00");
    }

    [Fact]
    public void Clock_alignment_goes_by_the_clock_of_the_rules()
    {
        Daily("09:00-11:00")
            .ByTheClock()
            .Every(60)
            .RuledIn("Asia/Kolkata")
            .StartsOn("2026-03-02")
            .ShouldBe("09:30 10:30");
    }

    [Fact]
    public void Clock_alignment_keeps_to_the_clock_when_it_jumps()
    {
        SearchBuilder
            .In("Australia/Lord_Howe")
            .AskedAt("2025-01-01 00:00")
            .WorkingDaily("01:00-04:00")
            .Every(60)
            .ByTheClock()
            .StartsOn("2025-10-05")
            .ShouldBe("01:00 03:00");
    }

    [Fact]
    public void Start_between_two_steps_of_the_clock_is_off_the_grid()
    {
        Daily("09:10-11:00").ByTheClock().ReasonsAt("2026-03-02 09:10").ShouldBe([new SlotReason.OffGrid()]);
    }

    [Fact]
    public void Grid_of_several_who_must_attend_starts_where_the_last_of_them_opens()
    {
        Daily("09:00-12:00")
            .And()
            .WorkingDaily("09:20-12:00")
            .StartsOn("2026-03-02")
            .ShouldBe("09:20 09:50 10:20 10:50 11:20");
    }

    [Fact]
    public void Each_common_opening_has_its_own_grid()
    {
        Daily("09:00-12:00")
            .And()
            .WorkingDaily("08:00-09:40", "10:10-11:10")
            .StartsOn("2026-03-02")
            .ShouldBe("09:00 10:10 10:40");
    }

    [Fact]
    public void Pool_unites_the_grids_of_its_members_and_asks_each_at_every_start()
    {
        Daily("09:00-10:30")
            .Or()
            .WorkingDaily("09:20-10:30")
            .WhoIsFreeOn("2026-03-02")
            .ShouldBe("09:00 A, 09:20 AB, 09:30 AB, 09:50 AB, 10:00 AB");
    }

    [Fact]
    public void Restriction_is_one_more_opening_of_the_grid()
    {
        Daily("09:00-12:00").RestrictedDaily("09:20-10:30").StartsOn("2026-03-02").ShouldBe("09:20 09:50");
        Daily("09:20-10:30").RestrictedDaily("09:00-12:00").StartsOn("2026-03-02").ShouldBe("09:20 09:50");
    }

    [Fact]
    public void Restriction_is_told_apart_from_the_hosts_hours()
    {
        var search = Daily("09:00-12:00").RestrictedDaily("10:00-14:00");

        search.ReasonsAt("2026-03-02 09:00").ShouldBe([new SlotReason.OutsideRestriction()]);
        search.ReasonsAt("2026-03-02 13:00").ShouldBe([new SlotReason.OutsideHours()]);
        search.ReasonsAt("2026-03-02 11:00").ShouldBeEmpty();
    }

    [Fact]
    public void Restriction_is_read_in_its_own_zone()
    {
        var search = SearchBuilder
            .In("Europe/Paris")
            .RuledIn("Asia/Dubai")
            .RestrictedDaily("10:00-14:00")
            .WorkingDaily("09:00-17:00")
            .Every(60);

        search.StartsOn("2026-03-02").ShouldBe("09:00 10:00");
    }

    [Fact]
    public void Overlapping_intervals_of_one_who_must_attend_unite_their_grids()
    {
        Daily("08:00-18:00")
            .And()
            .WorkingDaily("12:00-14:00", "12:28-13:26")
            .StartsOn("2026-03-02")
            .ShouldBe("12:00 12:28 12:30 12:58 13:00 13:30");
    }
}
