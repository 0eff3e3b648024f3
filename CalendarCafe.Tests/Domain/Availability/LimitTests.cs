using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.EventTypes;

namespace CalendarCafe.Tests.Domain.Availability;

/// <summary>2 March 2026 is a Monday; all days work 09:00 to 11:00.</summary>
public sealed class LimitTests
{
    private static SearchBuilder Daily() =>
        SearchBuilder.In("Europe/Paris").WorkingDaily("09:00-11:00").Lasting(60).Every(60);

    [Fact]
    public void Maximum_may_be_reached_and_not_passed()
    {
        var search = Daily().AtMost(2, LimitMeasure.Bookings, LimitPeriod.Day);

        search.Booked("2026-03-02 09:00").StartsOn("2026-03-02").ShouldBe("09:00 10:00");
        search.Booked("2026-03-02 10:00").StartsOn("2026-03-02").ShouldBeEmpty();
        search.StartsOn("2026-03-03").ShouldBe("09:00 10:00");
    }

    [Fact]
    public void Minutes_count_the_slot_asked_for_and_no_buffers()
    {
        var search = Daily().AtMost(120, LimitMeasure.Minutes, LimitPeriod.Day).Buffered(before: 30, after: 30);

        search.Booked("2026-03-02 14:00", minutes: 60).StartsOn("2026-03-02").ShouldBe("09:00 10:00");
        search.Booked("2026-03-02 16:00", minutes: 1).StartsOn("2026-03-02").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(LimitPeriod.Day, "2026-03-04", "2026-03-05")]
    [InlineData(LimitPeriod.Week, "2026-03-08", "2026-03-09")]
    [InlineData(LimitPeriod.Month, "2026-03-31", "2026-04-01")]
    [InlineData(LimitPeriod.Year, "2026-12-31", "2027-01-01")]
    public void Period_ends_with_its_last_local_date(LimitPeriod period, string last, string next)
    {
        var search = Daily().AtMost(1, LimitMeasure.Bookings, period).Booked("2026-03-04 09:00");

        search.StartsOn(last).ShouldBeEmpty();
        search.StartsOn(next).ShouldBe("09:00 10:00");
    }

    [Fact]
    public void Week_is_the_iso_week_across_the_turn_of_the_year()
    {
        var search = Daily().AtMost(1, LimitMeasure.Bookings, LimitPeriod.Week).Booked("2026-12-29 09:00");

        search.StartsOn("2027-01-03").ShouldBeEmpty();
        search.StartsOn("2027-01-04").ShouldBe("09:00 10:00");
    }

    [Fact]
    public void Booking_counts_on_the_date_it_starts_in_the_zone_of_the_rules()
    {
        var search = Daily().RuledIn("Pacific/Auckland").AtMost(1, LimitMeasure.Bookings, LimitPeriod.Day);

        search.Booked("2026-03-02 13:00").StartsOn("2026-03-03").ShouldBeEmpty();
        search.StartsOn("2026-03-02").ShouldBe("09:00 10:00");
    }

    [Fact]
    public void Limit_of_zero_offers_nothing()
    {
        Daily().AtMost(0, LimitMeasure.Bookings, LimitPeriod.Year).StartsOn("2026-03-02").ShouldBeEmpty();
    }

    [Fact]
    public void Reason_names_the_limit_its_period_and_what_is_used()
    {
        var search = Daily().AtMost(90, LimitMeasure.Minutes, LimitPeriod.Week).Booked("2026-03-04 09:00", minutes: 45);

        search
            .ReasonsAt("2026-03-02 09:00")
            .ShouldBe([
                new SlotReason.LimitReached(
                    LimitScope.EventType,
                    new(LimitPeriod.Week, LimitMeasure.Minutes, 90),
                    new(Tellings.Date("2026-03-02"), Tellings.Date("2026-03-08")),
                    45
                ),
            ]);
    }

    [Fact]
    public void Limit_of_the_team_counts_its_own_bookings()
    {
        var search = Daily()
            .AtMost(1, LimitMeasure.Bookings, LimitPeriod.Day)
            .TeamAtMost(2, LimitMeasure.Bookings, LimitPeriod.Day)
            .TeamBooked("2026-03-02 14:00")
            .TeamBooked("2026-03-02 15:00");

        search.StartsOn("2026-03-02").ShouldBeEmpty();
        search.StartsOn("2026-03-03").ShouldBe("09:00 10:00");
        search
            .ReasonsAt("2026-03-02 09:00")
            .ShouldBe([
                new SlotReason.LimitReached(
                    LimitScope.Team,
                    new(LimitPeriod.Day, LimitMeasure.Bookings, 2),
                    Tellings.Dates("2026-03-02", "2026-03-02"),
                    2
                ),
            ]);
    }

    [Fact]
    public void Limit_of_a_host_counts_in_the_hosts_zone()
    {
        var search = Daily()
            .RuledIn("Pacific/Auckland")
            .HostAtMost(1, LimitMeasure.Bookings, LimitPeriod.Day)
            .HostBooked("2026-03-02 13:00");

        search.StartsOn("2026-03-02").ShouldBeEmpty();
        search.StartsOn("2026-03-03").ShouldBe("09:00 10:00");
        search
            .ReasonsAt("2026-03-02 09:00")
            .ShouldBe([
                new SlotReason.LimitReached(
                    LimitScope.Host,
                    new(LimitPeriod.Day, LimitMeasure.Bookings, 1),
                    Tellings.Dates("2026-03-02", "2026-03-02"),
                    1
                ),
            ]);
    }

    [Fact]
    public void Invitee_with_room_left_is_offered_all_and_one_without_nothing()
    {
        Daily().MostPerInvitee(2, booked: 1).StartsOn("2026-03-02").ShouldBe("09:00 10:00");
        Daily().MostPerInvitee(2, booked: 2).StartsOn("2026-03-02").ShouldBeEmpty();
        Daily()
            .MostPerInvitee(2, booked: 2)
            .ReasonsAt("2026-03-02 09:00")
            .ShouldBe([new SlotReason.InviteeLimitReached(2)]);
    }
}
