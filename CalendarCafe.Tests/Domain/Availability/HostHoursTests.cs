using CalendarCafe.Domain.Availability;

namespace CalendarCafe.Tests.Domain.Availability;

/// <summary>What differs from the weekly hours, and what wins. 2 March 2026 is a Monday; all days work 09:00 to 11:00.</summary>
public sealed class HostHoursTests
{
    private static SearchBuilder Daily() =>
        SearchBuilder.In("Europe/Paris").WorkingDaily("09:00-11:00").Lasting(60).Every(60);

    [Fact]
    public void Holiday_takes_the_weekly_hours_of_its_date_only()
    {
        var search = Daily().Holiday("2026-03-03");

        search.StartsOn("2026-03-02").ShouldBe("09:00 10:00");
        search.StartsOn("2026-03-03").ShouldBeEmpty();
        search.StartsOn("2026-03-04").ShouldBe("09:00 10:00");
    }

    [Fact]
    public void Available_override_opens_a_holiday()
    {
        Daily().Holiday("2026-03-03").Available("2026-03-03", "14:00-15:00").StartsOn("2026-03-03").ShouldBe("14:00");
    }

    [Fact]
    public void Unavailable_override_does_not_open_a_holiday()
    {
        Daily().Holiday("2026-03-03").Unavailable("2026-03-03", "12:00-13:00").StartsOn("2026-03-03").ShouldBeEmpty();
    }

    [Fact]
    public void Holiday_is_named_where_its_hours_would_have_been()
    {
        var search = Daily().Holiday("2026-03-03", "Mardi gras");

        search
            .ReasonsAt("2026-03-03 09:00")
            .ShouldBe([new SlotReason.OnHoliday(new(Tellings.Date("2026-03-03"), "Mardi gras"))]);
        search.ReasonsAt("2026-03-03 15:00").ShouldContain(new SlotReason.OutsideHours());
    }

    [Fact]
    public void Out_of_office_takes_its_dates_both_ends_included()
    {
        var search = Daily().Away("2026-03-03", "2026-03-04");

        search.StartsOn("2026-03-02").ShouldBe("09:00 10:00");
        search.StartsOn("2026-03-03").ShouldBeEmpty();
        search.StartsOn("2026-03-04").ShouldBeEmpty();
        search.StartsOn("2026-03-05").ShouldBe("09:00 10:00");
    }

    [Fact]
    public void Out_of_office_wins_over_override_and_holiday()
    {
        Daily()
            .Holiday("2026-03-03")
            .Available("2026-03-03", "14:00-15:00")
            .Away("2026-03-03")
            .StartsOn("2026-03-03")
            .ShouldBeEmpty();
    }

    [Fact]
    public void Out_of_office_is_told_with_its_span()
    {
        var span = new OutOfOfficeSpan(Tellings.Dates("2026-03-03", "2026-03-04"));

        Daily()
            .Away("2026-03-03", "2026-03-04")
            .ReasonsAt("2026-03-03 09:00")
            .ShouldBe([new SlotReason.OutOfOffice(span)]);
    }

    [Fact]
    public void Slot_that_runs_into_a_date_out_of_office_is_refused()
    {
        var search = SearchBuilder.In("Europe/Paris").WorkingDaily("00:00-24:00").Lasting(60).Every(30);

        var starts = search.Away("2026-03-03").StartsOn("2026-03-02");

        starts.ShouldEndWith("22:30 23:00");
    }

    [Fact]
    public void Travel_reads_the_hours_of_its_dates_in_the_other_zone()
    {
        var search = Daily().Travelling("2026-03-03", "2026-03-04", "America/New_York");

        search.StartsOn("2026-03-02").ShouldBe("09:00 10:00");
        search.StartsOn("2026-03-03").ShouldBe("15:00 16:00");
        search.StartsOn("2026-03-04").ShouldBe("15:00 16:00");
        search.StartsOn("2026-03-05").ShouldBe("09:00 10:00");
    }

    [Fact]
    public void Travel_reads_overrides_of_its_dates_in_the_other_zone()
    {
        Daily()
            .Available("2026-03-03", "12:00-13:00")
            .Travelling("2026-03-03", "2026-03-03", "America/New_York")
            .StartsOn("2026-03-03")
            .ShouldBe("18:00");
    }

    [Fact]
    public void First_of_two_travels_counts()
    {
        Daily()
            .Travelling("2026-03-03", "2026-03-03", "America/New_York")
            .Travelling("2026-03-01", "2026-03-09", "Asia/Tokyo")
            .StartsOn("2026-03-03")
            .ShouldBe("15:00 16:00");
    }

    [Fact]
    public void Travel_leaves_the_hours_of_the_dates_around_it_alone()
    {
        var search = SearchBuilder.In("Europe/Paris").WorkingDaily("09:00-10:00").Lasting(60).Every(60);

        search.Travelling("2026-03-03", "2026-03-03", "Asia/Tokyo");

        search.StartsOn("2026-03-02").ShouldBe("09:00");
        search.StartsOn("2026-03-03").ShouldBe("01:00");
        search.StartsOn("2026-03-04").ShouldBe("09:00");
    }

    [Fact]
    public void Busy_kind_that_the_host_does_not_mind_blocks_nothing()
    {
        var search = Daily().Busy("2026-03-03 09:00", "2026-03-03 10:00", BusyKind.ExternalTentative);

        search.StartsOn("2026-03-03").ShouldBe("10:00");
        search.Ignoring(BusyKind.ExternalTentative).StartsOn("2026-03-03").ShouldBe("09:00 10:00");
        search.ReasonsAt("2026-03-03 09:00").ShouldBeEmpty();
    }

    [Fact]
    public void Event_that_is_shown_as_free_blocks_only_who_minds_it()
    {
        var search = Daily().Busy("2026-03-03 09:00", "2026-03-03 10:00", BusyKind.ExternalFree);

        search.StartsOn("2026-03-03").ShouldBe("09:00 10:00");
        search.MindingAll().StartsOn("2026-03-03").ShouldBe("10:00");
    }

    [Theory]
    [InlineData(BusyKind.Hold)]
    [InlineData(BusyKind.Booking)]
    [InlineData(BusyKind.GroupSession)]
    public void What_was_claimed_here_blocks_whatever_the_host_minds(BusyKind kind)
    {
        var search = Daily().Busy("2026-03-03 09:00", "2026-03-03 10:00", kind).Ignoring(kind);

        search.StartsOn("2026-03-03").ShouldBe("10:00");
        search.ReasonsAt("2026-03-03 09:00").ShouldHaveSingleItem().ShouldBeOfType<SlotReason.Busy>();
    }
}
