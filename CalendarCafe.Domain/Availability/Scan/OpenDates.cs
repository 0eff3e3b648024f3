using System.Diagnostics;

namespace CalendarCafe.Domain.Availability.Scan;

/// <summary>The local dates, in the rules' zone, on which a slot may start; both ends included.</summary>
internal readonly record struct OpenDates(LocalDate? First, LocalDate Last)
{
    private const int SearchedDays = 28;

    public static OpenDates Of(SlotSearch search)
    {
        var today = search.Now.InZone(search.Rules.Zone).Date;
        return search.Rules.Horizon switch
        {
            Horizon.Days(var count, false) => new(null, today.PlusDays(count)),
            Horizon.Days(var count, true) => new(null, BusinessDaysAfter(today, count)),
            Horizon.BookableDays bookable => new(null, LastBookable(search, bookable, today)),
            Horizon.Dates(var span) => new(
                span.Start,
                LocalDate.Min(span.End, today.PlusDays(SlotRules.LongestHorizonDays))
            ),
            _ => throw new UnreachableException(),
        };
    }

    public static bool IsBusinessDay(LocalDate date) =>
        date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday);

    private static LocalDate BusinessDaysAfter(LocalDate today, int count)
    {
        var date = today;
        for (var left = count; left > 0; )
        {
            date = date.PlusDays(1);
            left -= IsBusinessDay(date) ? 1 : 0;
        }

        return date;
    }

    // Asks the same engine, as if the horizon were as long as anybody looks.
    private static LocalDate LastBookable(SlotSearch search, Horizon.BookableDays bookable, LocalDate today)
    {
        if (bookable.Count == 0)
        {
            return today;
        }

        var left = bookable.Count;
        var last = today.PlusDays(Horizon.BookableDays.LongestLook);
        foreach (var date in BookableDates(search, last))
        {
            left -= bookable.OnlyBusinessDays && !IsBusinessDay(date) ? 0 : 1;
            if (left == 0)
            {
                return date;
            }
        }

        return last;
    }

    private static IEnumerable<LocalDate> BookableDates(SlotSearch search, LocalDate last)
    {
        var everyDate = search.Rules with
        {
            Horizon = new Horizon.Days(Horizon.BookableDays.LongestLook),
            // The first of a date is one as good as any; packing is asked, for it may leave several pools no start in common.
            IsFirstOfDayOnly = false,
        };
        var scan = new SlotScan(search with { Rules = everyDate });
        var seen = LocalDate.MinIsoValue;
        var window = SearchedDays * NodaConstants.TicksPerDay;
        for (var from = scan.Bounds.From; from < scan.Bounds.Until; from += window)
        {
            foreach (var offer in scan.Offers(new(from, from + window)))
            {
                var date = offer.StartsAt.InZone(search.Rules.Zone).Date;
                if (date > seen && date <= last)
                {
                    seen = date;
                    yield return date;
                }
            }
        }
    }
}
