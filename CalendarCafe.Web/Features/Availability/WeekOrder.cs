using System.Globalization;
using CalendarCafe.Domain.Availability;
using NodaTime.Extensions;

namespace CalendarCafe.Web.Features.Availability;

/// <summary>The weekdays, from the one with which the reader's week begins.</summary>
internal static class WeekOrder
{
    private const int DaysOfWeek = 7;

    public static IReadOnlyList<Weekday> OfCulture
    {
        get
        {
            var first = (int)FirstDay;
            return [.. Enumerable.Range(0, DaysOfWeek).Select(day => (Weekday)(((first - 1 + day) % DaysOfWeek) + 1))];
        }
    }

    public static IsoDayOfWeek FirstDay => CultureInfo.CurrentCulture.DateTimeFormat.FirstDayOfWeek.ToIsoDayOfWeek();

    /// <summary>The first date of the reader's week that holds this one.</summary>
    public static LocalDate StartOfWeek(this LocalDate date) =>
        date.DayOfWeek == FirstDay ? date : date.Previous(FirstDay);
}
