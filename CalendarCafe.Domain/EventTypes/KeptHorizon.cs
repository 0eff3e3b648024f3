using System.Diagnostics;
using CalendarCafe.Domain.Availability;

namespace CalendarCafe.Domain.EventTypes;

/// <summary>A horizon as an event type keeps it: a number of days, or two dates.</summary>
internal readonly record struct KeptHorizon(HorizonKind Kind, int Days, LocalDate? First, LocalDate? Last)
{
    /// <exception cref="ArgumentOutOfRangeException">It is shorter than a day, or longer than can be kept or looked through.</exception>
    public static KeptHorizon Of(Horizon horizon) =>
        horizon switch
        {
            Horizon.Days(var days, var onlyBusinessDays) => new(
                onlyBusinessDays ? HorizonKind.BusinessDays : HorizonKind.CalendarDays,
                Checked(days),
                null,
                null
            ),
            Horizon.BookableDays(var days, OnlyBusinessDays: false) => new(
                HorizonKind.BookableDays,
                Require.Between(days, 1, Horizon.BookableDays.LongestLook),
                null,
                null
            ),
            Horizon.BookableDays => throw new ArgumentException(
                "Bookable days are counted on all weekdays.",
                nameof(horizon)
            ),
            Horizon.Dates(var span) => new(
                HorizonKind.Dates,
                EventTypeBounds.MaxHorizonDays,
                Checked(span.Start),
                Checked(span.End)
            ),
            _ => throw new UnreachableException(),
        };

    public Horizon ToHorizon() =>
        Kind switch
        {
            HorizonKind.CalendarDays => new Horizon.Days(Days),
            HorizonKind.BusinessDays => new Horizon.Days(Days, OnlyBusinessDays: true),
            HorizonKind.BookableDays => new Horizon.BookableDays(Days),
            // Both are there where the kind is DATES; the database holds that too.
            HorizonKind.Dates => new Horizon.Dates(new(First!.Value, Last!.Value)),
        };

    private static int Checked(int days) => Require.Between(days, 1, EventTypeBounds.MaxHorizonDays);

    private static LocalDate Checked(LocalDate date)
    {
        Require.Between(date.Year, 1900, 2499);
        return date;
    }
}
