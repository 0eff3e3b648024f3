using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.EventTypes;
using NodaTime.Calendars;

namespace CalendarCafe.Tests.Domain.Availability;

/// <summary>Whether limits leave room for one more meeting of a length, each booking asked which period it lies in.</summary>
internal static class LimitOracle
{
    public static bool HasRoom(LimitBook book, Duration length, LocalDate date, DateTimeZone zone) =>
        book.Limits.All(limit =>
        {
            var alike = book
                .Booked.Where(booked =>
                    PeriodOf(limit.Period, booked.StartsAt.InZone(zone).Date) == PeriodOf(limit.Period, date)
                )
                .ToList();
            return limit.Measure switch
            {
                LimitMeasure.Bookings => alike.Count + 1 <= limit.Maximum,
                LimitMeasure.Minutes => alike.Sum(booked => (booked.EndsAt - booked.StartsAt).TotalMinutes)
                    + length.TotalMinutes
                    <= limit.Maximum,
            };
        });

    private static (int, int) PeriodOf(LimitPeriod period, LocalDate date) =>
        period switch
        {
            LimitPeriod.Day => (date.Year, date.DayOfYear),
            LimitPeriod.Week => (WeekYearRules.Iso.GetWeekYear(date), WeekYearRules.Iso.GetWeekOfWeekYear(date)),
            LimitPeriod.Month => (date.Year, date.Month),
            LimitPeriod.Year => (date.Year, 0),
        };
}
