using System.Globalization;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Web.Features.Availability.Editor;

namespace CalendarCafe.Tests.Features.Availability;

public sealed class ScheduleDraftTests
{
    private static readonly LocalDate Today = new(2026, 3, 2);

    public ScheduleDraftTests() =>
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");

    [Fact]
    public void Draft_of_a_schedule_says_what_the_schedule_says() =>
        ScheduleDraft.Of(Content()).Read().ShouldBe(Content());

    [Fact]
    public void Typed_times_are_read_and_the_draft_before_stays_as_it_was()
    {
        var before = ScheduleDraft.Of(Content());

        var after = Type(before, Weekday.Monday, "930", "5pm");

        after
            .Read()
            .ShouldNotBeNull()
            .On(Weekday.Monday)
            .ShouldBe([new(Weekday.Monday, MinuteOfDay.At(9, 30), MinuteOfDay.At(17))]);
        before.Read().ShouldBe(Content());
    }

    [Theory]
    [InlineData("soon", "17", false, HoursProblem.NotATime)]
    [InlineData("9", "", true, HoursProblem.NotATime)]
    [InlineData("9", "9", true, HoursProblem.EndBeforeStart)]
    [InlineData("17", "9", true, HoursProblem.EndBeforeStart)]
    public void What_is_wrong_stands_at_its_field(string from, string until, bool isEnd, HoursProblem kind)
    {
        var draft = Type(ScheduleDraft.Of(Content()), Weekday.Monday, from, until);

        draft.Read().ShouldBeNull();
        draft.On(Weekday.Monday).Problems().ShouldBe([new(0, isEnd, kind)]);
    }

    [Fact]
    public void Of_two_intervals_that_overlap_the_later_is_named_and_such_that_touch_are_right()
    {
        var hours = IntervalDrafts.Of([
            (MinuteOfDay.At(9), MinuteOfDay.At(12)),
            (MinuteOfDay.At(11), MinuteOfDay.At(13)),
        ]);
        var touching = IntervalDrafts.Of([
            (MinuteOfDay.At(9), MinuteOfDay.At(12)),
            (MinuteOfDay.At(12), MinuteOfDay.At(13)),
        ]);

        hours.Problems().ShouldBe([new(1, IsEnd: false, HoursProblem.Overlaps)]);
        touching.Problems().ShouldBeEmpty();
    }

    [Fact]
    public void Added_interval_lies_after_the_last()
    {
        var hours = IntervalDrafts.None.Add().Add();

        hours.Read().ShouldBe([(MinuteOfDay.At(9), MinuteOfDay.At(17)), (MinuteOfDay.At(18), MinuteOfDay.At(19))]);
    }

    [Fact]
    public void Day_that_is_switched_off_and_on_again_has_its_hours_back()
    {
        var monday = DayDraft.Of(Content(), Weekday.Monday);

        var off = monday.Switch(false);

        off.Read().ShouldBeEmpty();
        off.Switch(true).Read().ShouldBe(monday.Read());
        DayDraft.Of(Content(), Weekday.Sunday).Switch(true).Read().ShouldNotBeNull().ShouldHaveSingleItem();
    }

    [Fact]
    public void Copied_day_is_copied_as_it_was_typed()
    {
        var draft = Type(ScheduleDraft.Of(Content()), Weekday.Monday, "10", "soon");

        var copied = draft.Copy(Weekday.Monday, [Weekday.Saturday, Weekday.Sunday]);

        copied.On(Weekday.Sunday).Hours.All.ShouldHaveSingleItem().Until.ShouldBe("soon");
        copied.ProblemCount().ShouldBe(3);
        copied.On(Weekday.Tuesday).ShouldBe(draft.On(Weekday.Tuesday));
    }

    [Fact]
    public void Dates_in_a_row_that_differ_alike_are_one_line_and_come_apart_again()
    {
        var entry = new OverrideEntry(
            Today,
            Today.PlusDays(4),
            OverrideKind.Available,
            [(MinuteOfDay.At(9), MinuteOfDay.At(11)), (MinuteOfDay.At(12), MinuteOfDay.At(13))],
            null
        );
        var closed = new OverrideEntry(Today.PlusDays(5), Today.PlusDays(5), OverrideKind.Unavailable, [], "Rest");

        var planned = entry.ToPlanned().Concat(closed.ToPlanned()).ToList();
        var lines = OverrideEntry.Of(planned);

        planned.Count.ShouldBe(11);
        lines.Count.ShouldBe(2);
        lines.SelectMany(line => line.ToPlanned()).ShouldBe(planned);
    }

    [Theory]
    [InlineData("", "2026-04-01", "DatesMissing")]
    [InlineData("2026-04-02", "2026-04-01", "DatesReversed")]
    [InlineData("2026-02-01", "2026-02-02", "DatesPast")]
    [InlineData("2026-04-01", "2028-04-01", "DatesTooMany")]
    [InlineData("2026-04-01", "2026-04-02", null)]
    public void Dates_that_make_no_sense_are_told(string first, string last, string? problem) =>
        new OverrideDraft(first, last, OverrideChoice.Closed, IntervalDrafts.None, "").Problem(Today).ShouldBe(problem);

    [Fact]
    public void Second_day_that_is_picked_ends_a_span_and_a_third_begins_another()
    {
        var draft = OverrideDraft.On(Today, Today);

        var span = draft.Pick(Today.PlusDays(3));

        span.Dates.ShouldBe(new DateInterval(Today, Today.PlusDays(3)));
        span.Pick(Today.PlusDays(9)).Dates.ShouldBe(new DateInterval(Today.PlusDays(9), Today.PlusDays(9)));
    }

    private static ScheduleDraft Type(ScheduleDraft draft, Weekday day, string from, string until)
    {
        var row = draft.On(day);
        return draft.With(row.With(row.Hours.Change(row.Hours.All[0] with { From = from, Until = until })));
    }

    private static ScheduleContent Content() =>
        new(
            "Hours",
            "Europe/Paris",
            [
                new(Weekday.Monday, MinuteOfDay.At(9), MinuteOfDay.At(17)),
                new(Weekday.Tuesday, MinuteOfDay.At(9), MinuteOfDay.EndOfDay),
            ],
            [new(DateOverride.Closed(new(2026, 5, 1)), "May")]
        );
}
