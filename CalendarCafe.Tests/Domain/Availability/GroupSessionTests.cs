using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.EventTypes;

namespace CalendarCafe.Tests.Domain.Availability;

/// <summary>2 March 2026 is a Monday; all days work 09:00 to 11:00, hourly, with four seats.</summary>
public sealed class GroupSessionTests
{
    private static SearchBuilder Group() =>
        SearchBuilder.In("Europe/Paris").Lasting(60).Every(60).WorkingDaily("09:00-11:00").Seating(4);

    [Fact]
    public void New_session_has_all_its_seats()
    {
        Group().SeatsOn("2026-03-02").ShouldBe("09:00 4, 10:00 4");
    }

    [Fact]
    public void Session_with_seats_left_is_offered_with_those()
    {
        Group().Session("2026-03-02 09:00", capacity: 6, taken: 5).SeatsOn("2026-03-02").ShouldBe("09:00 1, 10:00 4");
    }

    [Fact]
    public void Full_session_is_not_offered_and_says_so()
    {
        var search = Group().Session("2026-03-02 09:00", capacity: 3, taken: 3);

        search.SeatsOn("2026-03-02").ShouldBe("10:00 4");
        search.ReasonsAt("2026-03-02 09:00").ShouldBe([new SlotReason.SessionFull(3)]);
    }

    [Fact]
    public void Session_takes_the_time_of_starts_that_would_run_into_it()
    {
        Group().Every(30).Session("2026-03-02 09:30", capacity: 4, taken: 1).SeatsOn("2026-03-02").ShouldBe("09:30 3");
    }

    [Fact]
    public void Session_takes_place_outside_hours_off_the_grid_and_beyond_limits()
    {
        var search = Group()
            .AtMost(1, LimitMeasure.Bookings, LimitPeriod.Day)
            .Booked("2026-03-02 20:10", minutes: 60)
            .Session("2026-03-02 20:10", capacity: 4, taken: 1);

        search.SeatsOn("2026-03-02").ShouldBe("20:10 3");
        search.ReasonsAt("2026-03-02 20:10").ShouldBeEmpty();
    }

    [Fact]
    public void Session_keeps_to_notice_and_horizon()
    {
        var search = Group()
            .AskedAt("2026-03-02 08:30")
            .Notice(Duration.FromHours(1))
            .Horizon(days: 0)
            .Session("2026-03-02 09:00", capacity: 4, taken: 1)
            .Session("2026-03-02 20:00", capacity: 4, taken: 1)
            .Session("2026-03-03 20:00", capacity: 4, taken: 1);

        search.SeatsOn("2026-03-02").ShouldBe("10:00 4, 20:00 3");
        search.SeatsOn("2026-03-03").ShouldBeEmpty();
        search.ReasonsAt("2026-03-02 09:00").ShouldBe([new SlotReason.TooSoon(search.At("2026-03-02 09:30"))]);
        search.ReasonsAt("2026-03-03 20:00").ShouldBe([new SlotReason.TooFar(Tellings.Date("2026-03-02"))]);
    }

    [Fact]
    public void Session_is_with_its_own_host()
    {
        Group()
            .Or()
            .WorkingDaily("09:00-11:00")
            .Session("2026-03-02 09:00", capacity: 4, taken: 1)
            .WhoIsFreeOn("2026-03-02")
            .ShouldBe("09:00 B, 10:00 AB");
    }

    [Fact]
    public void Session_is_offered_beside_the_first_of_the_day()
    {
        Group()
            .FirstOfDayOnly()
            .Session("2026-03-02 20:00", capacity: 4, taken: 1)
            .SeatsOn("2026-03-02")
            .ShouldBe("09:00 4, 20:00 3");
    }

    [Fact]
    public void Start_of_a_session_is_never_the_first_new_meeting_of_the_day()
    {
        var search = Group().FirstOfDayOnly();

        search.Session("2026-03-02 09:00", capacity: 4, taken: 4).SeatsOn("2026-03-02").ShouldBe("10:00 4");
        search.Session("2026-03-03 09:00", capacity: 4, taken: 1).SeatsOn("2026-03-03").ShouldBe("09:00 3, 10:00 4");
    }

    [Fact]
    public void Start_of_a_session_is_not_the_one_next_to_a_meeting()
    {
        var search = Group()
            .Every(30)
            .Lasting(30)
            .PackingAroundMeetings()
            .Busy("2026-03-02 10:30", "2026-03-02 11:00")
            .Session("2026-03-02 10:00", capacity: 4, taken: 1);

        search.SeatsOn("2026-03-02").ShouldBe("09:30 4, 10:00 3");
        search.ReasonsAt("2026-03-02 09:30").ShouldBeEmpty();
        search.ReasonsAt("2026-03-02 09:00").ShouldBe([new SlotReason.NotNextToMeeting()]);
    }

    [Fact]
    public void Later_start_beside_a_session_names_the_first_new_meeting()
    {
        var search = Group().Lasting(30).Every(30).FirstOfDayOnly().Session("2026-03-02 09:00", capacity: 4, taken: 1);

        search.ReasonsAt("2026-03-02 10:00").ShouldBe([new SlotReason.NotFirstOfDay(search.At("2026-03-02 09:30"))]);
    }

    [Fact]
    public void Session_that_would_end_before_it_starts_or_has_less_than_no_seats_taken_is_none()
    {
        var start = Instant.FromUtc(2026, 3, 2, 9, 0);

        Should.Throw<ArgumentException>(() => new GroupSessionSeats(DiaryBuilder.IdOf('A'), start, start, 4, 0));
        Should.Throw<ArgumentOutOfRangeException>(() =>
            new GroupSessionSeats(DiaryBuilder.IdOf('A'), start, start + Duration.FromHours(1), 4, -1)
        );
    }

    [Fact]
    public void Session_ends_when_it_ends()
    {
        var search = Group().Session("2026-03-02 09:00", capacity: 4, taken: 1);

        var offer = AvailabilityEngine.Next(search.Build(), search.At("2026-03-02 00:00")).ShouldNotBeNull();

        offer.EndsAt.ShouldBe(search.At("2026-03-02 10:00"));
        offer.FreeHosts.ShouldBe([DiaryBuilder.IdOf('A')]);
    }

    [Fact]
    public void Of_two_sessions_at_one_start_the_one_with_more_seats_left_is_offered()
    {
        Group()
            .Session("2026-03-02 09:00", capacity: 4, taken: 4)
            .Or()
            .WorkingDaily("09:00-11:00")
            .Session("2026-03-02 09:00", capacity: 4, taken: 2)
            .SeatsOn("2026-03-02")
            .ShouldBe("09:00 2, 10:00 4");
    }

    [Fact]
    public void Session_of_another_length_is_busy_time_and_no_more()
    {
        var search = Group().Session("2026-03-02 09:00", capacity: 4, taken: 1).Lasting(30).Every(30);

        search.SeatsOn("2026-03-02").ShouldBe("10:00 4, 10:30 4");
    }

    [Fact]
    public void Invitee_with_enough_bookings_joins_no_session_either()
    {
        var search = Group().Session("2026-03-02 09:00", capacity: 4, taken: 1).MostPerInvitee(1, booked: 1);

        search.SeatsOn("2026-03-02").ShouldBeEmpty();
        search.ReasonsAt("2026-03-02 09:00").ShouldBe([new SlotReason.InviteeLimitReached(1)]);
    }
}
