using CalendarCafe.Domain.Availability;

namespace CalendarCafe.Tests.Domain.Availability;

/// <summary>Transitions that have been: governments change those to come.</summary>
public sealed class TransitionTests
{
    [Theory]
    [InlineData("America/New_York", "2025-03-09", "01:00-04:00", "01:00 01:30 03:00 03:30")]
    [InlineData("America/New_York", "2025-11-02", "00:30-02:30", "00:30 01:00 01:30 01:00 01:30 02:00")]
    [InlineData("Europe/London", "2025-03-30", "00:30-03:00", "00:30 02:00 02:30")]
    [InlineData("Europe/London", "2025-10-26", "00:30-02:30", "00:30 01:00 01:30 01:00 01:30 02:00")]
    [InlineData("Australia/Lord_Howe", "2025-10-05", "01:00-03:30", "01:00 01:30 02:30 03:00")]
    [InlineData("Australia/Lord_Howe", "2025-04-06", "01:00-03:30", "01:00 01:30 01:30 02:00 02:30 03:00")]
    [InlineData("America/Santiago", "2025-09-07", "00:00-02:00", "01:00 01:30")]
    [InlineData("America/Santiago", "2025-04-05", "22:00-24:00", "22:00 22:30 23:00 23:30 23:00 23:30")]
    [InlineData("America/Havana", "2025-03-09", "00:30-02:00", "01:00 01:30")]
    [InlineData("America/Havana", "2025-11-02", "00:00-02:00", "00:00 00:30 00:00 00:30 01:00 01:30")]
    [InlineData("Africa/Cairo", "2025-04-25", "00:00-02:00", "01:00 01:30")]
    [InlineData("Africa/Cairo", "2025-10-30", "22:00-24:00", "22:00 22:30 23:00 23:30 23:00 23:30")]
    [InlineData("Africa/Casablanca", "2025-02-23", "01:30-04:00", "01:30 02:00 02:30 02:00 02:30 03:00 03:30")]
    [InlineData("Africa/Casablanca", "2025-04-06", "01:00-04:00", "01:00 01:30 03:00 03:30")]
    [InlineData("Pacific/Apia", "2011-12-29", "09:00-10:00", "09:00 09:30")]
    [InlineData("Pacific/Apia", "2011-12-30", "09:00-10:00", "")]
    [InlineData("Pacific/Apia", "2011-12-31", "09:00-10:00", "09:00 09:30")]
    [InlineData("America/St_Johns", "2010-11-06", "23:00-24:00", "23:00 23:30 23:30")]
    public void Skipped_time_is_absent_and_repeated_time_is_offered_twice(
        string zone,
        string date,
        string hours,
        string starts
    )
    {
        SearchBuilder.In(zone).WorkingDaily(hours).AskedAt($"{date[..4]}-01-01 00:00").StartsOn(date).ShouldBe(starts);
    }

    [Theory]
    [InlineData("02:30-04:00", 30, "03:00 03:30")]
    [InlineData("02:15-04:00", 30, "03:00 03:30")]
    [InlineData("02:00-03:00", 30, "")]
    [InlineData("01:15-04:30", 45, "01:15 03:00 03:45")]
    public void Opening_that_the_clocks_skip_is_the_first_instant_after(string hours, int increment, string starts)
    {
        SearchBuilder
            .In("America/New_York")
            .AskedAt("2025-01-01 00:00")
            .WorkingDaily(hours)
            .Every(increment)
            .StartsOn("2025-03-09")
            .ShouldBe(starts);
    }

    [Theory]
    [InlineData("01:15-01:45", 15, 15, "01:15 01:30 01:15 01:30")]
    [InlineData("01:15-01:45", 30, 30, "01:15 01:15")]
    [InlineData("01:00-02:00", 60, 30, "01:00 01:30 01:00")]
    [InlineData("00:30-01:30", 30, 60, "00:30")]
    [InlineData("00:45-03:00", 30, 45, "00:45 01:30 01:15 02:00")]
    public void Repeated_time_opens_again_where_its_opening_is_repeated(
        string hours,
        int duration,
        int increment,
        string starts
    )
    {
        SearchBuilder
            .In("America/New_York")
            .AskedAt("2025-01-01 00:00")
            .WorkingDaily(hours)
            .Lasting(duration)
            .Every(increment)
            .StartsOn("2025-11-02")
            .ShouldBe(starts);
    }

    [Fact]
    public void Steps_pass_a_half_hour_shift_in_elapsed_time()
    {
        SearchBuilder
            .In("Australia/Lord_Howe")
            .AskedAt("2025-01-01 00:00")
            .WorkingDaily("01:00-04:00")
            .Every(60)
            .StartsOn("2025-10-05")
            .ShouldBe("01:00 02:30 03:30");
    }

    [Fact]
    public void Slot_spans_a_day_that_its_zone_skipped()
    {
        var search = SearchBuilder
            .In("Pacific/Apia")
            .WorkingDaily("23:00-24:00", "00:00-01:00")
            .Lasting(120)
            .AskedAt("2011-12-01 00:00");

        var offer = AvailabilityEngine.Next(search.Build(), search.At("2011-12-29 12:00")).ShouldNotBeNull();

        search.Show(offer.StartsAt).ShouldBe("2011-12-29 23:00");
        search.Show(offer.EndsAt).ShouldBe("2011-12-31 01:00");
    }

    [Fact]
    public void Closed_day_closes_both_passes_of_its_repeated_hour_and_nothing_of_the_next()
    {
        var search = SearchBuilder
            .In("Africa/Cairo")
            .AskedAt("2025-01-01 00:00")
            .WorkingDaily("00:00-01:00", "23:00-24:00")
            .Unavailable("2025-10-30");

        search.StartsOn("2025-10-30").ShouldBeEmpty();
        search.StartsOn("2025-10-31").ShouldBe("00:00 00:30 23:00 23:30");
    }
}
