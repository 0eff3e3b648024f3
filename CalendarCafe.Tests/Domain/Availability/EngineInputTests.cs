using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.EventTypes;

namespace CalendarCafe.Tests.Domain.Availability;

public sealed class EngineInputTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 12, 0);

    private static SlotSearch Search() => SearchBuilder.In("Europe/Paris").WorkingDaily("09:00-17:00").Build();

    [Fact]
    public void Question_that_makes_sense_has_no_problem()
    {
        AvailabilityEngine.Check(Search(), Noon, Noon).ShouldBeNull();
        AvailabilityEngine.Check(Search(), Noon, Noon + AvailabilityEngine.LongestRange).ShouldBeNull();
    }

    [Fact]
    public void Range_that_ends_before_it_starts_is_too_long_or_out_of_reckoning_is_refused()
    {
        Problem(Noon, Noon.PlusTicks(-1)).ShouldBe(SearchProblem.EndBeforeStart);
        Problem(Noon, Noon + Duration.FromDays(733)).ShouldBe(SearchProblem.RangeTooLong);
        Problem(Instant.FromUtc(1899, 12, 31, 0, 0), Instant.FromUtc(1900, 1, 2, 0, 0))
            .ShouldBe(SearchProblem.OutOfReckoning);
        Problem(Instant.FromUtc(2499, 12, 31, 0, 0), Instant.FromUtc(2500, 1, 2, 0, 0))
            .ShouldBe(SearchProblem.OutOfReckoning);
        AvailabilityEngine
            .Check(Search() with { Now = Instant.FromUtc(1800, 1, 1, 0, 0) }, Noon, Noon)
            .ShouldBe(SearchProblem.OutOfReckoning);
    }

    [Fact]
    public void Range_without_ends_or_too_long_is_an_argument_that_makes_no_sense()
    {
        Should.Throw<ArgumentException>(() => AvailabilityEngine.Offers(Search(), new Interval(null, Noon)));
        Should.Throw<ArgumentException>(() => AvailabilityEngine.Offers(Search(), new Interval(Noon, null)));
        Should.Throw<ArgumentException>(() =>
            AvailabilityEngine.Offers(Search(), new Interval(Noon, Noon + Duration.FromDays(733)))
        );
        Should.Throw<ArgumentException>(() =>
            AvailabilityEngine.Reasons(Search(), new Interval(Noon, Noon + Duration.FromDays(733)))
        );
    }

    [Fact]
    public void Host_who_stands_twice_is_refused()
    {
        var alone = SearchBuilder.In("Europe/Paris").WorkingDaily("09:00-17:00");
        var host = alone.Build().Groups[0].Members[0];

        Problem(alone.Build() with { Groups = [new([host]), new([host])] }).ShouldBe(SearchProblem.SameHostTwice);
        Problem(alone.Build() with { Groups = [new([host, host])] }).ShouldBe(SearchProblem.SameHostTwice);
        Problem(alone.And().Build()).ShouldBeNull();
    }

    [Fact]
    public void Busy_time_without_end_is_busy_and_says_so()
    {
        var search = Search();
        var host = search.Groups[0].Members[0] with { Busy = [new(Noon, Instant.MaxValue, BusyKind.External)] };
        search = search with { Groups = [new([host])] };

        AvailabilityEngine.Offers(search, new(Noon, Noon + Duration.FromDays(3))).ShouldBeEmpty();
        AvailabilityEngine
            .Reasons(search, Noon + Duration.FromDays(1))
            .ShouldHaveSingleItem()
            .ShouldBeOfType<SlotReason.Busy>()
            .Time.Start.ShouldBe(Noon);
    }

    public static TheoryData<Func<SlotRules, SlotRules>, SearchProblem> NonsenseRules =>
        new()
        {
            { rules => rules with { Duration = Duration.Zero }, SearchProblem.BadDuration },
            { rules => rules with { Duration = Duration.FromMinutes(-30) }, SearchProblem.BadDuration },
            { rules => rules with { Duration = Duration.FromSeconds(90) }, SearchProblem.BadDuration },
            {
                rules => rules with { Duration = SlotRules.LongestDuration + Duration.FromMinutes(1) },
                SearchProblem.BadDuration
            },
            { rules => rules with { Increment = Duration.Zero }, SearchProblem.BadIncrement },
            { rules => rules with { Increment = Duration.FromMinutes(-30) }, SearchProblem.BadIncrement },
            { rules => rules with { Increment = Duration.FromSeconds(90) }, SearchProblem.BadIncrement },
            {
                rules => rules with { Increment = SlotRules.LongestDuration + Duration.FromMinutes(1) },
                SearchProblem.BadIncrement
            },
            { rules => rules with { BufferBefore = Duration.FromMinutes(-1) }, SearchProblem.BadBuffer },
            { rules => rules with { BufferAfter = Duration.FromMinutes(-1) }, SearchProblem.BadBuffer },
            {
                rules => rules with { BufferAfter = SlotRules.LongestDuration + Duration.FromMinutes(1) },
                SearchProblem.BadBuffer
            },
            { rules => rules with { MinimumNotice = Duration.FromMinutes(-1) }, SearchProblem.BadNotice },
            {
                rules => rules with { MinimumNotice = Duration.FromDays(SlotRules.LongestHorizonDays + 1) },
                SearchProblem.BadNotice
            },
            { rules => rules with { Horizon = new Horizon.Days(-1) }, SearchProblem.BadHorizon },
            {
                rules => rules with { Horizon = new Horizon.Days(SlotRules.LongestHorizonDays + 1) },
                SearchProblem.BadHorizon
            },
            { rules => rules with { Horizon = new Horizon.BookableDays(-1) }, SearchProblem.BadHorizon },
            { rules => rules with { Capacity = 0 }, SearchProblem.BadCapacity },
            { rules => rules with { Capacity = -1 }, SearchProblem.BadCapacity },
        };

    [Theory]
    [MemberData(nameof(NonsenseRules), DisableDiscoveryEnumeration = true)]
    public void Rules_that_make_no_sense_are_refused_by_a_value(Func<SlotRules, SlotRules> spoil, SearchProblem problem)
    {
        var search = Search() with { Rules = spoil(Search().Rules) };

        AvailabilityEngine.Check(search, Noon, Noon).ShouldBe(problem);
        Should.Throw<ArgumentException>(() => AvailabilityEngine.Offers(search, new(Noon, Noon)));
        Should.Throw<ArgumentException>(() => AvailabilityEngine.Reasons(search, Noon));
        Should.Throw<ArgumentException>(() => AvailabilityEngine.Explain(search, Noon));
        Should.Throw<ArgumentException>(() => AvailabilityEngine.Nearest(search, Noon, 1));
        Should.Throw<ArgumentException>(() => AvailabilityEngine.Next(search, Noon));
        Should.Throw<ArgumentException>(() =>
            AvailabilityEngine.Days(search, Tellings.Dates("2026-03-02", "2026-03-02"), DateTimeZone.Utc)
        );
    }

    [Fact]
    public void Values_at_the_bounds_are_taken()
    {
        var rules = Search().Rules with
        {
            Duration = SlotRules.LongestDuration,
            Increment = SlotRules.LongestDuration,
            BufferBefore = SlotRules.LongestDuration,
            BufferAfter = SlotRules.LongestDuration,
            Horizon = new Horizon.Days(SlotRules.LongestHorizonDays),
            Capacity = 1,
        };

        AvailabilityEngine.Check(Search() with { Rules = rules }, Noon, Noon).ShouldBeNull();
    }

    [Fact]
    public void Search_without_hosts_is_refused()
    {
        var search = Search();

        AvailabilityEngine.Check(search with { Groups = [] }, Noon, Noon).ShouldBe(SearchProblem.NoHost);
        AvailabilityEngine
            .Check(search with { Groups = [.. search.Groups, new HostGroup([])] }, Noon, Noon)
            .ShouldBe(SearchProblem.NoHost);
    }

    [Fact]
    public void Times_that_end_before_they_start_are_refused_by_name()
    {
        var nine = MinuteOfDay.At(9);

        Refused("End", () => new WorkingInterval(Weekday.Monday, nine, nine));
        Refused("End", () => new DateOverride(OverrideKind.Available, new(2026, 3, 2), nine, nine));
        Refused("End", () => new DateOverride(OverrideKind.Available, new(2026, 3, 2), nine, null));
        Refused("until", () => new BusyTime(Noon, Noon.PlusTicks(-1), BusyKind.Hold));
        Refused("EndsAt", () => new BookedTime(Noon, Noon.PlusTicks(-1)));
        Refused("Maximum", () => new SlotLimit(LimitPeriod.Day, LimitMeasure.Bookings, -1));
    }

    private static SearchProblem? Problem(SlotSearch search) => AvailabilityEngine.Check(search, Noon, Noon);

    private static SearchProblem? Problem(Instant from, Instant until) =>
        AvailabilityEngine.Check(Search(), from, until);

    private static void Refused(string name, Func<object> make) =>
        Should.Throw<ArgumentException>(() => make()).ParamName.ShouldBe(name);
}
