using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Tests.Domain.Availability;

public sealed class ScheduleContentTests
{
    private static readonly Instant Made = Instant.FromUtc(2026, 3, 1, 9, 0);
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 9, 0);
    private static readonly LocalDate Day = new(2026, 5, 1);

    [Fact]
    public void Two_that_say_the_same_are_equal_in_whatever_order()
    {
        var one = Content(
            [Hours(Weekday.Monday, 9, 12), Hours(Weekday.Monday, 13, 17)],
            [Closed(Day), Closed(Day.PlusDays(1))]
        );
        var other = Content(
            [Hours(Weekday.Monday, 13, 17), Hours(Weekday.Monday, 9, 12)],
            [Closed(Day.PlusDays(1)), Closed(Day), Closed(Day)]
        );

        other.ShouldBe(one);
        other.GetHashCode().ShouldBe(one.GetHashCode());
        Content([Hours(Weekday.Monday, 9, 12)], []).ShouldNotBe(one);
    }

    [Fact]
    public void Hours_of_a_day_may_touch_and_never_overlap()
    {
        Content([Hours(Weekday.Monday, 9, 12), Hours(Weekday.Monday, 12, 17)], []).Weekly.Count.ShouldBe(2);

        Should.Throw<ArgumentException>(() =>
            Content([Hours(Weekday.Monday, 9, 13), Hours(Weekday.Monday, 12, 17)], [])
        );
    }

    [Fact]
    public void More_than_a_schedule_can_hold_is_refused()
    {
        var days = Enumerable.Range(0, ScheduleContent.MostOverrides + 1).Select(day => Closed(Day.PlusDays(day)));
        var quarters = Enumerable.Range(0, 13).Select(hour => Hours(Weekday.Monday, hour, hour + 1));

        Should.Throw<ArgumentOutOfRangeException>(() => Content([], [.. days]));
        Should.Throw<ArgumentOutOfRangeException>(() => Content([.. quarters], []));
    }

    [Fact]
    public void Saving_keeps_what_the_schedule_was_made_with_once_and_then_each_version()
    {
        var schedule = Schedule();
        var made = schedule.ToContent();
        var by = UserId.New();
        var first = Content([Hours(Weekday.Monday, 9, 12)], [Closed(Day)]);

        var versions = schedule.Save(first, by, Made, Now);
        var more = schedule.Save(made, by, Made, Now);

        versions
            .Select(version => (version.Number, version.SavedAt, version.SavedByUserId))
            .ShouldBe([(1, Made, null), (2, Now, by)]);
        versions.Select(version => version.Content).ShouldBe([made, first]);
        more.ShouldHaveSingleItem().Number.ShouldBe(3);
        schedule.ToContent().ShouldBe(made);
        schedule.LastVersion.ShouldBe(3);
    }

    [Fact]
    public void Hours_that_stay_are_the_same_rows()
    {
        var schedule = Schedule();
        var tuesday = schedule.Slots.Single(slot => slot.Day == Weekday.Tuesday).Id;

        schedule.Save(Content([Hours(Weekday.Tuesday, 9, 17)], []), UserId.New(), Made, Now);

        schedule.Slots.ShouldHaveSingleItem().Id.ShouldBe(tuesday);
    }

    [Fact]
    public void Default_is_never_deleted()
    {
        var schedule = Schedule();
        schedule.BeDefault(true);

        Should.Throw<InvalidOperationException>(() => schedule.Delete(Now));
    }

    [Fact]
    public void Host_is_told_their_own_reasons_and_nothing_of_a_colleagues_day()
    {
        var (ada, grace) = (UserId.New(), UserId.New());
        var hours = new WorkingHours(DateTimeZone.Utc, [Hours(Weekday.Tuesday, 9, 17)]);
        var start = Instant.FromUtc(2026, 3, 3, 10, 0);
        var busy = new BusyTime(start, start + Duration.FromHours(1), BusyKind.Booking);
        var rules = new SlotRules
        {
            Duration = Duration.FromMinutes(30),
            Increment = Duration.FromMinutes(30),
            Horizon = new Horizon.Days(30),
            Zone = DateTimeZone.Utc,
        };
        var both = new SlotSearch(
            rules,
            [HostGroup.Of(new(ada, hours, [])), HostGroup.Of(new(grace, hours, [busy]))],
            Now
        );
        var hour = new Interval(start, start + Duration.FromHours(1));

        AvailabilityEngine.ReasonsFor(both, ada, hour).ShouldBeEmpty();
        AvailabilityEngine.ReasonsFor(both, grace, hour).ShouldHaveSingleItem().ShouldBeOfType<SlotReason.Busy>();
    }

    private static AvailabilitySchedule Schedule()
    {
        var schedule = AvailabilitySchedule.Create(
            OrganizationId.New(),
            UserId.New(),
            "Hours",
            "Europe/Paris",
            isDefault: false
        );
        schedule.WorkOnWeekdays(MinuteOfDay.At(9), MinuteOfDay.At(17));
        return schedule;
    }

    private static ScheduleContent Content(
        IReadOnlyList<WorkingInterval> weekly,
        IReadOnlyList<PlannedOverride> overrides
    ) => new("Hours", "Europe/Paris", weekly, overrides);

    private static WorkingInterval Hours(Weekday day, int from, int until) =>
        new(day, MinuteOfDay.At(from), MinuteOfDay.At(until));

    private static PlannedOverride Closed(LocalDate date) => new(DateOverride.Closed(date), "May");
}
