using CalendarCafe.Domain.Availability;

namespace CalendarCafe.Tests.Domain.Availability;

/// <summary>First of the day, and next to meetings. 2 March 2026 is a Monday; all days work 09:00 to 12:00.</summary>
public sealed class DayShapeTests
{
    private static SearchBuilder Daily() => SearchBuilder.In("Europe/Paris").WorkingDaily("09:00-12:00");

    [Fact]
    public void First_of_day_offers_the_first_that_could_be_had()
    {
        var search = Daily().FirstOfDayOnly().Busy("2026-03-02 09:00", "2026-03-02 09:40");

        search.StartsOn("2026-03-02").ShouldBe("10:00");
        search.StartsOn("2026-03-03").ShouldBe("09:00");
        search.AskedAt("2026-03-02 10:40").StartsOn("2026-03-02").ShouldBe("11:00");
    }

    [Fact]
    public void Later_start_of_a_day_names_the_first()
    {
        var search = Daily().FirstOfDayOnly();

        search.ReasonsAt("2026-03-02 10:00").ShouldBe([new SlotReason.NotFirstOfDay(search.At("2026-03-02 09:00"))]);
    }

    [Fact]
    public void First_of_day_goes_by_the_dates_of_the_rules()
    {
        Daily().FirstOfDayOnly().RuledIn("Pacific/Honolulu").StartsOn("2026-03-02").ShouldBe("11:00");
    }

    [Fact]
    public void First_of_day_sees_what_the_range_does_not_show()
    {
        var search = Daily().FirstOfDayOnly();

        var offers = AvailabilityEngine.Offers(
            search.Build(),
            new(search.At("2026-03-02 09:30"), search.At("2026-03-02 12:00"))
        );

        offers.ShouldBeEmpty();
    }

    [Fact]
    public void Packing_keeps_the_last_before_and_the_first_after_each_meeting()
    {
        Daily()
            .PackingAroundMeetings()
            .Busy("2026-03-02 10:10", "2026-03-02 10:50")
            .StartsOn("2026-03-02")
            .ShouldBe("09:30 11:00");
    }

    [Fact]
    public void Packing_keeps_the_only_one_before_a_meeting()
    {
        Daily()
            .PackingAroundMeetings()
            .Busy("2026-03-02 09:30", "2026-03-02 10:00")
            .StartsOn("2026-03-02")
            .ShouldBe("09:00 10:00");
    }

    [Fact]
    public void Packing_keeps_nobody_of_a_pool_who_cannot_be_had()
    {
        Daily()
            .PackingAroundMeetings()
            .RestrictedDaily("10:00-11:00")
            .Busy("2026-03-02 08:00", "2026-03-02 08:30")
            .Or()
            .WorkingDaily("09:00-12:00")
            .WhoIsFreeOn("2026-03-02")
            .ShouldBe("10:00 AB, 10:30 B");
    }

    [Fact]
    public void Packing_leaves_a_day_without_meetings_alone()
    {
        var search = Daily()
            .PackingAroundMeetings()
            .Busy("2026-03-02 10:10", "2026-03-02 10:50")
            .Busy("2026-03-03 09:00", "2026-03-03 09:30", BusyKind.External)
            .Busy("2026-03-03 09:30", "2026-03-03 10:00", BusyKind.Hold);

        search.StartsOn("2026-03-03").ShouldBe("10:00 10:30 11:00 11:30");
        search.StartsOn("2026-03-04").ShouldBe("09:00 09:30 10:00 10:30 11:00 11:30");
    }

    [Fact]
    public void Packing_counts_a_meeting_outside_hours()
    {
        Daily()
            .PackingAroundMeetings()
            .Busy("2026-03-02 15:00", "2026-03-02 16:00")
            .StartsOn("2026-03-02")
            .ShouldBe("11:30");
    }

    [Fact]
    public void Start_that_is_free_and_not_next_to_a_meeting_says_so()
    {
        Daily()
            .PackingAroundMeetings()
            .Busy("2026-03-02 11:00", "2026-03-02 11:30")
            .ReasonsAt("2026-03-02 09:30")
            .ShouldBe([new SlotReason.NotNextToMeeting()]);
    }

    [Fact]
    public void Packing_goes_by_the_meetings_of_all_who_must_attend()
    {
        Daily()
            .PackingAroundMeetings()
            .Busy("2026-03-02 09:00", "2026-03-02 09:30")
            .And()
            .WorkingDaily("09:00-12:00")
            .Busy("2026-03-02 11:00", "2026-03-02 11:30")
            .StartsOn("2026-03-02")
            .ShouldBe("09:30 10:30 11:30");
    }

    [Fact]
    public void Packing_goes_by_each_pool_members_own_meetings()
    {
        Daily()
            .PackingAroundMeetings()
            .Busy("2026-03-02 09:00", "2026-03-02 10:00")
            .Or()
            .WorkingDaily("09:00-12:00")
            .Busy("2026-03-02 11:30", "2026-03-02 12:00")
            .WhoIsFreeOn("2026-03-02")
            .ShouldBe("10:00 A, 11:00 B");
    }

    [Fact]
    public void Packing_leaves_the_pool_alone_where_somebody_must_attend()
    {
        Daily()
            .PackingAroundMeetings()
            .And()
            .WorkingDaily("09:00-12:00")
            .Busy("2026-03-02 09:00", "2026-03-02 10:00")
            .Or()
            .WorkingDaily("11:00-12:00")
            .WhoIsFreeOn("2026-03-02")
            .ShouldBe("10:00 AB, 10:30 AB, 11:00 ABC, 11:30 ABC");
    }

    [Fact]
    public void First_of_day_is_the_first_of_those_that_packing_keeps()
    {
        Daily()
            .PackingAroundMeetings()
            .FirstOfDayOnly()
            .Busy("2026-03-02 10:10", "2026-03-02 10:50")
            .StartsOn("2026-03-02")
            .ShouldBe("09:30");
    }
}
