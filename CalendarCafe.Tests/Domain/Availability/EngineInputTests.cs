using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.EventTypes;

namespace CalendarCafe.Tests.Domain.Availability;

public sealed class EngineInputTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 12, 0);

    [Fact]
    public void Range_without_ends_or_too_long_is_refused_by_name()
    {
        var search = SearchBuilder.In("Europe/Paris").Build();

        Refused("range", () => AvailabilityEngine.Offers(search, new Interval(null, Noon)));
        Refused("range", () => AvailabilityEngine.Offers(search, new Interval(Noon, null)));
        Refused("range", () => AvailabilityEngine.Offers(search, new Interval(Noon, Noon + Duration.FromDays(733))));
    }

    [Fact]
    public void Rules_that_make_no_sense_are_refused_by_name()
    {
        var rules = SearchBuilder.In("Europe/Paris").Build().Rules;

        Refused("Duration", () => rules with { Duration = Duration.Zero });
        Refused("Duration", () => rules with { Duration = Duration.FromDays(32) });
        Refused("Increment", () => rules with { Increment = Duration.FromMinutes(-30) });
        Refused("Increment", () => rules with { Increment = Duration.FromSeconds(90) });
        Refused("BufferBefore", () => rules with { BufferBefore = Duration.FromMinutes(-1) });
        Refused("BufferAfter", () => rules with { BufferAfter = Duration.FromMinutes(-1) });
        Refused("MinimumNotice", () => rules with { MinimumNotice = Duration.FromMinutes(-1) });
        Refused("HorizonDays", () => rules with { HorizonDays = -1 });
        Refused("HorizonDays", () => rules with { HorizonDays = SlotRules.LongestHorizonDays + 1 });
    }

    [Fact]
    public void Times_that_end_before_they_start_are_refused_by_name()
    {
        var nine = MinuteOfDay.At(9);

        Refused("End", () => new WorkingInterval(Weekday.Monday, nine, nine));
        Refused("End", () => new DateOverride(OverrideKind.Available, new(2026, 3, 2), nine, nine));
        Refused("End", () => new DateOverride(OverrideKind.Available, new(2026, 3, 2), nine, null));
        Refused("Until", () => new BusyTime(Noon, Noon.PlusTicks(-1), BusyKind.Hold));
        Refused("EndsAt", () => new BookedTime(Noon, Noon.PlusTicks(-1)));
        Refused("Maximum", () => new SlotLimit(LimitPeriod.Day, LimitMeasure.Bookings, -1));
        Refused("now", () => SearchBuilder.In("Europe/Paris").AskedAt("1800-01-01 00:00").Build());
    }

    private static void Refused(string name, Func<object> make) =>
        Should.Throw<ArgumentException>(() => make()).ParamName.ShouldBe(name);
}
