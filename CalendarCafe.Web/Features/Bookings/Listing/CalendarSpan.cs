using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Bookings.Listing;

/// <summary>The days that a calendar view shows, both ends included: a week, or a month filled up to whole weeks.</summary>
public sealed record CalendarSpan(LocalDate First, LocalDate Last, LocalDate Chosen, ListView View)
{
    private const int DaysAWeek = 7;

    public YearMonth Month => Chosen.ToYearMonth();

    public IEnumerable<LocalDate> Days =>
        Enumerable.Range(0, Period.DaysBetween(First, Last) + 1).Select(First.PlusDays);

    public IEnumerable<IReadOnlyList<LocalDate>> Weeks => Days.Chunk(DaysAWeek);

    public LocalDate Previous =>
        View == ListView.Month ? Month.PlusMonths(-1).OnDayOfMonth(1) : Chosen.PlusDays(-DaysAWeek);

    public LocalDate Next => View == ListView.Month ? Month.PlusMonths(1).OnDayOfMonth(1) : Chosen.PlusDays(DaysAWeek);

    public static CalendarSpan Of(ListView view, LocalDate chosen, IsoDayOfWeek firstDay)
    {
        var shown = view == ListView.Month ? chosen.ToYearMonth().ToDateInterval() : new(chosen, chosen);
        var first = shown.Start.PlusDays(1).Previous(firstDay);
        var last = shown.End.Next(firstDay).PlusDays(-1);
        return new(first, last, chosen, view);
    }

    /// <summary>From the start of the first day to the end of the last, however long days are in the zone.</summary>
    public Interval In(DateTimeZone zone) => new(First.StartIn(zone), Last.PlusDays(1).StartIn(zone));
}
