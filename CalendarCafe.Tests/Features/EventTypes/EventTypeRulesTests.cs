using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Domain.Teams;
using CalendarCafe.Tests.Support;

namespace CalendarCafe.Tests.Features.EventTypes;

public sealed class EventTypeRulesTests
{
    private readonly EventType _intro = new TestHost("ada").EventType;

    [Theory]
    [InlineData(LimitPeriod.Day, 3, LimitPeriod.Week, 2, false)]
    [InlineData(LimitPeriod.Day, 3, LimitPeriod.Week, 3, true)]
    [InlineData(LimitPeriod.Week, 3, LimitPeriod.Day, 5, false)]
    [InlineData(LimitPeriod.Day, 10, LimitPeriod.Year, 9, false)]
    [InlineData(LimitPeriod.Month, 9, LimitPeriod.Month, 9, false)]
    public void Wider_period_takes_no_less_than_a_narrower_one(
        LimitPeriod one,
        int most,
        LimitPeriod other,
        int otherMost,
        bool isInOrder
    )
    {
        var contradiction = LimitOrder.Check([
            new(one, LimitMeasure.Bookings, most),
            new(other, LimitMeasure.Bookings, otherMost),
        ]);

        (contradiction is null).ShouldBe(isInOrder);
        (contradiction?.Narrower.Period > contradiction?.Wider.Period).ShouldBeFalse();
    }

    [Fact]
    public void Bookings_and_minutes_are_not_compared() =>
        LimitOrder
            .Check([new(LimitPeriod.Day, LimitMeasure.Minutes, 120), new(LimitPeriod.Week, LimitMeasure.Bookings, 5)])
            .ShouldBeNull();

    [Fact]
    public void Contradicting_limit_is_refused_and_changes_nothing()
    {
        _intro.Limit(LimitPeriod.Day, LimitMeasure.Bookings, 5);

        Should.Throw<ArgumentException>(() => _intro.Limit(LimitPeriod.Week, LimitMeasure.Bookings, 4));

        _intro.Limits.ShouldHaveSingleItem().Maximum.ShouldBe(5);
    }

    [Fact]
    public void Horizon_is_given_back_as_it_was_set()
    {
        var dates = new DateInterval(new(2026, 5, 1), new(2026, 5, 31));

        foreach (
            var horizon in new Horizon[]
            {
                new Horizon.Days(20),
                new Horizon.Days(20, OnlyBusinessDays: true),
                new Horizon.BookableDays(7),
                new Horizon.Dates(dates),
            }
        )
        {
            _intro.OpenFor(Duration.Zero, horizon);

            _intro.Horizon.ShouldBe(horizon);
        }
    }

    [Fact]
    public void Horizon_that_cannot_be_looked_through_is_refused()
    {
        var tooFar = new LocalDate(2500, 1, 1);

        Should.Throw<ArgumentException>(() => _intro.OpenFor(Duration.Zero, new Horizon.BookableDays(367)));
        Should.Throw<ArgumentException>(() => _intro.OpenFor(Duration.Zero, new Horizon.Days(731)));
        Should.Throw<ArgumentException>(() =>
            _intro.OpenFor(Duration.Zero, new Horizon.Dates(new(new(2026, 1, 1), tooFar)))
        );
    }

    [Fact]
    public void Who_must_attend_is_named_in_order_and_once()
    {
        var (first, second) = (UserId.New(), UserId.New());
        var panel = EventType.Collective(
            Team.Create(_intro.OrganizationId, "Panel", "panel"),
            "Panel",
            "panel",
            Duration.FromMinutes(30)
        );
        panel.AttendedBy([first]);
        var kept = panel.Hosts[0];

        panel.AttendedBy([second, first, second]);

        panel.Hosts.OrderBy(host => host.Position).Select(host => host.UserId).ShouldBe([second, first]);
        panel.Hosts.ShouldContain(kept);
    }

    [Fact]
    public void Event_type_of_a_person_is_attended_by_that_person() =>
        Should.Throw<InvalidOperationException>(() => _intro.AttendedBy([UserId.New()]));
}
