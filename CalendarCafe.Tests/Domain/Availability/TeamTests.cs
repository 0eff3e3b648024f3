using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.EventTypes;

namespace CalendarCafe.Tests.Domain.Availability;

/// <summary>2 March 2026 is a Monday; A works 09:00 to 11:00, hourly.</summary>
public sealed class TeamTests
{
    private static SearchBuilder Team() =>
        SearchBuilder.In("Europe/Paris").Lasting(60).Every(60).WorkingDaily("09:00-12:00");

    [Fact]
    public void All_who_must_attend_must_be_free()
    {
        Team()
            .Busy("2026-03-02 10:00", "2026-03-02 10:30")
            .And()
            .WorkingDaily("09:00-12:00")
            .Busy("2026-03-02 11:30", "2026-03-02 12:00")
            .WhoIsFreeOn("2026-03-02")
            .ShouldBe("09:00 AB");
    }

    [Fact]
    public void Hosts_in_other_zones_meet_where_their_hours_do()
    {
        Team().And("America/New_York").WorkingDaily("04:00-05:00").WhoIsFreeOn("2026-03-02").ShouldBe("10:00 AB");
    }

    [Fact]
    public void Pool_offers_a_start_with_those_who_are_free_in_their_order()
    {
        Team()
            .Busy("2026-03-02 10:00", "2026-03-02 11:00")
            .Or()
            .WorkingDaily("09:00-12:00")
            .Busy("2026-03-02 09:30", "2026-03-02 11:00")
            .Or()
            .WorkingDaily("11:00-12:00")
            .WhoIsFreeOn("2026-03-02")
            .ShouldBe("09:00 A, 11:00 ABC");
    }

    [Fact]
    public void Slot_must_fit_into_one_members_hours()
    {
        Team().Lasting(240).Or().WorkingDaily("12:00-15:00").WhoIsFreeOn("2026-03-02").ShouldBeEmpty();
    }

    [Fact]
    public void Fixed_host_and_pool_need_the_host_and_one_of_the_pool()
    {
        Team()
            .And()
            .WorkingDaily("09:00-10:00")
            .Or()
            .WorkingDaily("09:00-11:00")
            .Busy("2026-03-02 09:00", "2026-03-02 09:30")
            .WhoIsFreeOn("2026-03-02")
            .ShouldBe("09:00 AB, 10:00 AC");
    }

    [Fact]
    public void Two_pools_each_give_one()
    {
        Team()
            .Or()
            .WorkingDaily("10:00-12:00")
            .And()
            .WorkingDaily("09:00-10:00")
            .Or()
            .WorkingDaily("10:00-11:00")
            .WhoIsFreeOn("2026-03-02")
            .ShouldBe("09:00 AC, 10:00 ABD");
    }

    [Fact]
    public void Hosts_who_share_their_hours_are_each_asked_for_their_own_day()
    {
        var one = Team().Or().WorkingDaily("09:00-12:00").Busy("2026-03-02 09:00", "2026-03-02 10:00").Build();
        var first = one.Groups[0].Members[0];
        var shared = new HostGroup([first, one.Groups[0].Members[1] with { Hours = first.Hours }]);

        var offers = AvailabilityEngine.Offers(
            one with
            {
                Groups = [shared],
            },
            new(Instant.FromUtc(2026, 3, 2, 0, 0), Instant.FromUtc(2026, 3, 3, 0, 0))
        );

        offers.Select(offer => offer.FreeHosts.Count).ShouldBe([1, 2, 2]);
    }

    [Fact]
    public void Same_hosts_are_equal_wherever_they_come_from()
    {
        var search = Team().Or().WorkingDaily("09:00-12:00");

        var here = AvailabilityEngine.Next(search.Build(), search.At("2026-03-02 00:00")).ShouldNotBeNull();
        var there = AvailabilityEngine.Next(search.Build(), search.At("2026-03-03 00:00")).ShouldNotBeNull();
        var other = AvailabilityEngine
            .Next(search.Busy("2026-03-04 09:00", "2026-03-04 10:00").Build(), search.At("2026-03-04 00:00"))
            .ShouldNotBeNull();

        here.FreeHosts.ShouldBe(there.FreeHosts);
        here.FreeHosts.GetHashCode().ShouldBe(there.FreeHosts.GetHashCode());
        (here.FreeHosts == there.FreeHosts).ShouldBeTrue();
        (here.FreeHosts != other.FreeHosts).ShouldBeTrue();
        default(HostSet).ShouldBeEmpty();
    }

    [Fact]
    public void Limit_of_a_host_takes_only_that_host()
    {
        Team()
            .HostAtMost(1, LimitMeasure.Bookings, LimitPeriod.Day)
            .HostBooked("2026-03-02 18:00")
            .Or()
            .WorkingDaily("09:00-11:00")
            .WhoIsFreeOn("2026-03-02")
            .ShouldBe("09:00 B, 10:00 B");
    }
}
