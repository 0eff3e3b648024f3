using CalendarCafe.Web.Features.Bookings.Agenda;
using CalendarCafe.Web.Features.Bookings.Listing;
using CsCheck;

namespace CalendarCafe.Tests.Features.Bookings.Listing;

public sealed class WeekLayoutTests
{
    private static readonly DateTimeZone Paris = DateTimeZoneProviders.Tzdb["Europe/Paris"];
    private static readonly LocalDate Monday = new(2026, 3, 2);

    [Fact]
    public void Meetings_that_overlap_stand_side_by_side_and_one_after_them_has_the_whole_width()
    {
        var blocks = OfDay(Monday, At(9, 0, 60), At(9, 30, 60), At(11, 0, 30));

        blocks
            .Select(block => (block.From, block.Column, block.Columns))
            .ShouldBe([(540, 0, 2), (570, 1, 2), (660, 0, 1)]);
    }

    [Fact]
    public void Meetings_that_only_touch_share_no_width() =>
        OfDay(Monday, At(9, 0, 30), At(9, 30, 30)).ShouldAllBe(block => block.Columns == 1);

    [Fact]
    public void Column_that_is_free_again_is_used_again()
    {
        var blocks = OfDay(Monday, At(9, 0, 120), At(9, 0, 30), At(10, 0, 30));

        blocks.Select(block => (block.Column, block.Columns)).ShouldBe([(0, 2), (1, 2), (1, 2)]);
    }

    [Fact]
    public void Short_meeting_is_high_enough_to_be_read()
    {
        var block = OfDay(Monday, At(9, 0, 5)).ShouldHaveSingleItem();

        block.Minutes.ShouldBe(WeekLayout.ShortestMinutes);
    }

    [Fact]
    public void Meeting_over_midnight_stands_in_both_days()
    {
        var late = At(23, 30, 60);

        var first = OfDay(Monday, late).ShouldHaveSingleItem();
        var second = OfDay(Monday.PlusDays(1), late).ShouldHaveSingleItem();

        (first.From, first.Minutes, first.IsContinued).ShouldBe((1410, 30, false));
        (second.From, second.Minutes, second.IsContinued).ShouldBe((0, 30, true));
    }

    [Fact]
    public void Both_hours_of_an_hour_that_comes_twice_stand_side_by_side()
    {
        var first = ABooking.At(Instant.FromUtc(2026, 10, 25, 0, 30));
        var second = ABooking.At(Instant.FromUtc(2026, 10, 25, 1, 30));

        var blocks = WeekLayout.OfDay(new(2026, 10, 25), [first, second], Paris);

        blocks.Select(block => (block.From, block.Column)).ShouldBe([(150, 0), (150, 1)]);
    }

    [Fact]
    public void Day_of_23_hours_shows_what_follows_the_gap_by_its_clock()
    {
        var after = ABooking.At(Instant.FromUtc(2026, 3, 29, 1, 0));

        WeekLayout.OfDay(new(2026, 3, 29), [after], Paris).ShouldHaveSingleItem().From.ShouldBe(180);
    }

    [Fact]
    public void No_two_blocks_of_a_day_ever_cover_each_other() =>
        Gen.Select(Gen.Int[0, 23], Gen.Int[0, 59], Gen.Int[1, 300])
            .Array[0, 12]
            .Sample(times =>
            {
                var blocks = OfDay(Monday, [.. times.Select(time => At(time.Item1, time.Item2, time.Item3))]);

                blocks.Count.ShouldBe(times.Length);
                blocks.ShouldAllBe(block => block.Column < block.Columns && block.Until <= 24 * 60);
                foreach (var (index, block) in blocks.Index())
                {
                    blocks
                        .Skip(index + 1)
                        .Where(other => other.From < block.Until && block.From < other.Until)
                        .ShouldAllBe(other => other.Column != block.Column && other.Columns == block.Columns);
                }
            });

    private static IReadOnlyList<WeekBlock> OfDay(LocalDate date, params HostBooking[] meetings) =>
        WeekLayout.OfDay(date, meetings, Paris);

    private static HostBooking At(int hour, int minute, int minutes)
    {
        var start = Monday.At(new LocalTime(hour, minute)).InZoneStrictly(Paris).ToInstant();
        return ABooking.At(start) with { EndsAt = start + Duration.FromMinutes(minutes) };
    }
}
