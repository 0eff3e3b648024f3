using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.Bookings.Picking;
using CalendarCafe.Web.Shared;
using static CalendarCafe.Tests.Components.Bookings.BoardBuilder;

namespace CalendarCafe.Tests.Components.Bookings;

public sealed class SlotBoardTests
{
    [Fact]
    public void First_day_with_times_is_shown_unless_another_is_asked_for()
    {
        var board = Board(Choice(), Instant.FromUtc(2026, 11, 25, 10, 0), Instant.FromUtc(2026, 11, 24, 10, 0));

        board.Date.ShouldBe(new LocalDate(2026, 11, 24));
        board.Times.Count.ShouldBe(1);
    }

    [Fact]
    public void Weeks_begin_as_the_culture_has_it_and_hold_every_day_once()
    {
        var weeks = Board(Choice()).Weeks(IsoDayOfWeek.Monday);

        weeks.ShouldAllBe(week => week.Count == 7);
        weeks[0].Count(cell => cell is null).ShouldBe(6);
        weeks
            .SelectMany(week => week)
            .OfType<DayCell>()
            .Select(cell => cell.Date.Day)
            .ShouldBe(Enumerable.Range(1, 30));
    }

    [Fact]
    public void Exactly_one_day_is_the_tab_stop()
    {
        var cells = Board(Choice()).Weeks(IsoDayOfWeek.Sunday).SelectMany(week => week).OfType<DayCell>();

        cells.Where(cell => cell.IsTabStop).ShouldHaveSingleItem().Date.ShouldBe(new LocalDate(2026, 11, 23));
    }

    [Fact]
    public void Chosen_day_stays_in_the_strip_of_next_days()
    {
        var starts = Enumerable.Range(0, 20).Select(day => Instant.FromUtc(2026, 12, 1 + day, 10, 0)).ToArray();

        var board = Board(Choice(Query(date: "2026-12-15")), starts);

        board.NextDays.Count.ShouldBe(7);
        board.NextDays.ShouldContain(new LocalDate(2026, 12, 15));
    }

    [Fact]
    public void Both_passes_of_a_repeated_hour_are_told_apart()
    {
        var zone = Zone("America/New_York");
        var first = Instant.FromUtc(2026, 11, 1, 5, 30);

        TimeText.RepeatedHourOf(first, zone).ShouldBe(RepeatedHour.First);
        TimeText.RepeatedHourOf(first + Duration.FromHours(1), zone).ShouldBe(RepeatedHour.Second);
        TimeText.RepeatedHourOf(first + Duration.FromHours(2), zone).ShouldBe(RepeatedHour.None);
        ZoneText.Abbreviation(zone, first).ShouldBe("EDT");
    }

    [Theory]
    [InlineData("Pacific/Auckland", 1)]
    [InlineData("Europe/Paris", 0)]
    public void Date_that_differs_from_the_hosts_is_counted(string zone, int days)
    {
        var line = SlotLine.Of(Slot(Instant.FromUtc(2026, 12, 1, 15, 0)), Zone(zone), Zone("Europe/Lisbon"), null);

        line.DaysFromHost.ShouldBe(days);
    }

    [Theory]
    [InlineData(11, PartOfDay.Morning)]
    [InlineData(12, PartOfDay.Afternoon)]
    [InlineData(17, PartOfDay.Afternoon)]
    [InlineData(18, PartOfDay.Evening)]
    public void Noon_and_six_part_the_day(int hour, PartOfDay part) =>
        SlotLine
            .Of(Slot(Instant.FromUtc(2026, 12, 1, hour, 0)), Zone("Europe/Lisbon"), Zone("Europe/Lisbon"), null)
            .PartOfDay.ShouldBe(part);

    [Fact]
    public void Month_is_asked_from_now_on_and_a_little_over_its_end()
    {
        var range = SlotBoard.RangeOf(new YearMonth(2026, 11), Zone("Europe/Lisbon"), Now);

        range.Start.ShouldBe(Now);
        range.End.ShouldBe(Instant.FromUtc(2026, 12, 15, 0, 0));
    }
}
