using CalendarCafe.Domain.Availability;

namespace CalendarCafe.Tests.Domain.Availability;

/// <summary>2 March 2026 is a Monday.</summary>
public sealed class ReasonTests
{
    private static SearchBuilder Monday() => SearchBuilder.In("Europe/Paris").Working(Weekday.Monday, "09:00-12:00");

    [Fact]
    public void Start_exactly_at_the_notice_is_offered_and_has_no_reason()
    {
        var search = SearchBuilder
            .In("Europe/Paris")
            .AskedAt("2026-03-02 08:00")
            .Notice(Duration.FromHours(1))
            .WorkingDaily("09:00-09:30");

        search.StartsOn("2026-03-02").ShouldBe("09:00");
        search.ReasonsAt("2026-03-02 09:00").ShouldBeEmpty();
    }

    [Fact]
    public void Offered_start_has_no_reasons()
    {
        Monday().ReasonsAt("2026-03-02 09:00").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2026-03-02 08:30")]
    [InlineData("2026-03-02 12:00")]
    [InlineData("2026-03-03 09:00")]
    public void Start_outside_hours_says_so_and_nothing_of_the_grid(string start)
    {
        Monday().ReasonsAt(start).ShouldBe([new SlotReason.OutsideHours()]);
    }

    [Fact]
    public void Slot_that_runs_out_of_hours_is_outside_them()
    {
        Monday().Lasting(60).ReasonsAt("2026-03-02 11:30").ShouldBe([new SlotReason.OutsideHours()]);
    }

    [Fact]
    public void Start_between_two_steps_is_off_the_grid()
    {
        Monday().ReasonsAt("2026-03-02 09:10").ShouldBe([new SlotReason.OffGrid()]);
    }

    [Fact]
    public void Start_a_tick_or_less_after_a_step_is_off_the_grid()
    {
        var search = Monday();
        var step = search.At("2026-03-02 09:00");

        AvailabilityEngine.Reasons(search.Build(), step.PlusTicks(1)).ShouldBe([new SlotReason.OffGrid()]);
        AvailabilityEngine.Reasons(search.Build(), step.PlusNanoseconds(1)).ShouldBe([new SlotReason.OffGrid()]);
    }

    [Fact]
    public void Closed_day_names_its_override()
    {
        Monday()
            .Unavailable("2026-03-02")
            .ReasonsAt("2026-03-02 09:00")
            .ShouldBe([new SlotReason.DayClosed(DateOverride.Closed(Tellings.Date("2026-03-02")))]);
    }

    [Fact]
    public void Part_of_a_day_that_is_cut_names_its_override()
    {
        var cut = new DateOverride(
            OverrideKind.Unavailable,
            Tellings.Date("2026-03-02"),
            MinuteOfDay.At(10, 10),
            MinuteOfDay.At(11)
        );

        var reasons = Monday().Unavailable("2026-03-02", "10:10-11:00").ReasonsAt("2026-03-02 10:00");

        reasons.ShouldBe([new SlotReason.DayClosed(cut)]);
    }

    [Theory]
    [InlineData(BusyKind.Hold)]
    [InlineData(BusyKind.Booking)]
    [InlineData(BusyKind.GroupSession)]
    [InlineData(BusyKind.External)]
    public void Busy_time_says_its_kind_and_when(BusyKind kind)
    {
        var search = Monday().Busy("2026-03-02 09:10", "2026-03-02 09:20", kind);
        var time = new Interval(search.At("2026-03-02 09:10"), search.At("2026-03-02 09:20"));

        search.ReasonsAt("2026-03-02 09:00").ShouldBe([new SlotReason.Busy(kind, time)]);
    }

    [Fact]
    public void Buffer_that_meets_busy_time_is_told_apart()
    {
        var search = Monday().Buffered(before: 0, after: 10).Busy("2026-03-02 09:35", "2026-03-02 09:40");
        var time = new Interval(search.At("2026-03-02 09:35"), search.At("2026-03-02 09:40"));

        search.ReasonsAt("2026-03-02 09:00").ShouldBe([new SlotReason.BufferConflict(BusyKind.Booking, time)]);
    }

    [Fact]
    public void Too_soon_says_the_earliest_moment()
    {
        var search = Monday().AskedAt("2026-03-02 08:30").Notice(Duration.FromHours(1));

        search.ReasonsAt("2026-03-02 09:00").ShouldBe([new SlotReason.TooSoon(search.At("2026-03-02 09:30"))]);
    }

    [Fact]
    public void Offers_and_reasons_agree_when_now_lies_between_two_ticks()
    {
        var search = Monday().AskedAt("2026-03-02 10:00").Build();
        var late = search with { Now = search.Now.PlusNanoseconds(1) };

        var first = AvailabilityEngine.Next(late, late.Now).ShouldNotBeNull();

        first.StartsAt.ShouldBe(search.Now + Duration.FromMinutes(30));
        AvailabilityEngine.Reasons(late, search.Now).ShouldBe([new SlotReason.TooSoon(late.Now)]);
    }

    [Fact]
    public void Too_far_says_the_last_date()
    {
        Monday()
            .Horizon(days: 7)
            .ReasonsAt("2026-03-09 09:00")
            .ShouldBe([new SlotReason.TooFar(Tellings.Date("2026-03-08"))]);
    }

    [Fact]
    public void Every_rule_that_refuses_is_named()
    {
        var search = Monday()
            .AskedAt("2026-03-02 11:00")
            .Unavailable("2026-03-02", "11:00-12:00")
            .Busy("2026-03-02 09:00", "2026-03-02 10:00", BusyKind.External)
            .Busy("2026-03-02 09:30", "2026-03-02 11:30");

        search
            .ReasonsAt("2026-03-02 09:45")
            .Select(reason => reason.GetType().Name)
            .ShouldBe(["TooSoon", "OffGrid", "Busy", "Busy"]);
        search
            .ReasonsAt("2026-03-02 11:45")
            .Select(reason => reason.GetType().Name)
            .ShouldBe(["OffGrid", "OutsideHours", "DayClosed"]);
    }

    [Fact]
    public void Starts_at_the_ends_of_time_are_refused_quietly()
    {
        var search = Monday().Build();

        AvailabilityEngine
            .Reasons(search, Instant.MinValue)
            .ShouldHaveSingleItem()
            .ShouldBeOfType<SlotReason.TooSoon>();
        AvailabilityEngine.Reasons(search, Instant.MaxValue).ShouldHaveSingleItem().ShouldBeOfType<SlotReason.TooFar>();
    }
}
