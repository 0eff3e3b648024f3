namespace CalendarCafe.Domain.Availability.Scan;

/// <summary>Local dates as whole days since 1970-01-01, for counting without a calendar.</summary>
internal static class DayNumber
{
    public const int DaysInWeek = 7;

    private static readonly LocalDate Epoch = new(1970, 1, 1);

    public static int Of(LocalDate date) => Period.DaysBetween(Epoch, date);

    public static LocalDate ToDate(int day) => Epoch.PlusDays(day);

    /// <summary>Rounds down, before 1970 too.</summary>
    public static int Containing(long ticks)
    {
        var day = (int)(ticks / NodaConstants.TicksPerDay);
        return ticks % NodaConstants.TicksPerDay < 0 ? day - 1 : day;
    }

    /// <summary>1970-01-01 was a Thursday.</summary>
    public static Weekday WeekdayOf(int day) =>
        (Weekday)(((((day + 3) % DaysInWeek) + DaysInWeek) % DaysInWeek) + (int)Weekday.Monday);
}
