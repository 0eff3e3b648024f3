using CalendarCafe.Domain.Availability;
using CalendarCafe.Web.Features.Scheduling;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Bookings.Picking;

/// <summary>Days in a row with all their times: a week in columns, or the plain list.</summary>
public sealed record DaysOfTimes(DateInterval Dates, LocalDate Today, IReadOnlyList<DayOfTimes> Days)
{
    public bool HasTimes => Days.Any(day => day.IsOpen);

    public int Count => Days.Sum(day => day.Times.Count);

    public bool HasEarlier => Dates.Start > Today;

    /// <summary>The week, as the culture begins it, that a date lies in.</summary>
    public static DateInterval WeekOf(LocalDate date, IsoDayOfWeek firstDay)
    {
        var first = date.DayOfWeek == firstDay ? date : date.Previous(firstDay);
        return new(first, first.PlusDays(6));
    }

    public static Interval RangeOf(DateInterval dates, DateTimeZone zone) =>
        new(dates.Start.StartIn(zone), dates.End.PlusDays(1).StartIn(zone));

    public static DaysOfTimes Of(
        DateInterval dates,
        BookingChoice choice,
        DateTimeZone hostZone,
        SlotOutlook outlook,
        Instant now
    )
    {
        var byDate = outlook.Offers.ToLookup(offer => offer.StartsAt.InZone(choice.Zone).Date);
        var closed = dates.Where(date => !byDate.Contains(date)).ToList();
        var reasons = outlook.WhyNot([.. closed.Select(date => RangeOf(new(date, date), choice.Zone))]);
        var whyNot = closed.Zip(reasons).ToDictionary(day => day.First, day => day.Second);
        return new(
            dates,
            now.InZone(choice.Zone).Date,
            [
                .. dates.Select(date => new DayOfTimes(
                    date,
                    [.. byDate[date].Select(slot => SlotLine.Of(slot, choice.Zone, hostZone, choice.Start))],
                    GapsOf([.. byDate[date]], outlook.Step),
                    whyNot.GetValueOrDefault(date)
                )),
            ]
        );
    }

    private static IReadOnlyList<Interval> GapsOf(IReadOnlyList<SlotOffer> offers, Duration? step) =>
        [
            .. offers
                .Zip(offers.Skip(1))
                .Where(pair => pair.Second.StartsAt - pair.First.StartsAt > step)
                // Between two offers that are more than a step apart, so there is one.
                .Select(pair => new Interval(pair.First.StartsAt + step!.Value, pair.Second.StartsAt)),
        ];
}
