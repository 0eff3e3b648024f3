using CalendarCafe.Domain.Availability;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Bookings.Picking;

/// <summary>What the picker shows: a month with what each day has, the next days that can be booked, and one day's times.</summary>
public sealed record SlotBoard(
    YearMonth Month,
    LocalDate Today,
    LocalDate? Date,
    IReadOnlyDictionary<LocalDate, int> Counts,
    IReadOnlyList<LocalDate> NextDays,
    IReadOnlyList<SlotLine> Times
)
{
    private const int StripLength = 7;
    private const int DaysInWeek = 7;

    // The strip of days looks over the end of the month.
    private static readonly Duration StripReach = Duration.FromDays(14);

    /// <summary>What may be said of days that have no times.</summary>
    public IReadOnlyDictionary<LocalDate, InviteeReason> Reasons { get; private init; } =
        new Dictionary<LocalDate, InviteeReason>();

    /// <summary>The month's days, from today on, that have no times.</summary>
    public IReadOnlyList<LocalDate> ClosedDays =>
        [.. Month.ToDateInterval().Where(date => date >= Today && !Counts.ContainsKey(date))];

    public bool HasOpenDays => Counts.Keys.Any(date => date.ToYearMonth() == Month);

    public bool HasEarlierMonth => Month > Today.ToYearMonth();

    /// <summary>What has to be known for a month, from now on.</summary>
    public static Interval RangeOf(YearMonth month, DateTimeZone zone, Instant now)
    {
        var days = month.ToDateInterval();
        var starts = days.Start.StartIn(zone);
        var ends = days.End.PlusDays(1).StartIn(zone) + StripReach;
        return new(Instant.Max(starts, now), Instant.Max(ends, now));
    }

    public static SlotBoard Of(
        YearMonth month,
        BookingChoice choice,
        DateTimeZone hostZone,
        IReadOnlyList<SlotOffer> offers,
        Instant now
    )
    {
        var byDate = offers.ToLookup(offer => offer.StartsAt.InZone(choice.Zone).Date);
        var counts = byDate.ToDictionary(day => day.Key, day => day.Count());
        IReadOnlyList<LocalDate> open = [.. counts.Keys.Order()];
        var date =
            choice.Date
            ?? open.Where(day => day.ToYearMonth() == month).Select(day => (LocalDate?)day).FirstOrDefault();
        return new(
            month,
            now.InZone(choice.Zone).Date,
            date,
            counts,
            StripOf(open, date),
            date is { } shown
                ? [.. byDate[shown].Select(slot => SlotLine.Of(slot, choice.Zone, hostZone, choice.Start))]
                : []
        );
    }

    /// <summary>With what may be said of days, where anything may.</summary>
    public SlotBoard Knowing(IEnumerable<(LocalDate Date, InviteeReason? Reason)> days) =>
        this with
        {
            Reasons = days.Where(day => day.Reason is not null).ToDictionary(day => day.Date, day => day.Reason!), // those that have one
        };

    /// <summary>The month's days in weeks that begin on <paramref name="firstDay"/>; null stands where a week reaches out of the month.</summary>
    public IReadOnlyList<IReadOnlyList<DayCell?>> Weeks(IsoDayOfWeek firstDay)
    {
        var tabStop = TabStop();
        var first = Month.OnDayOfMonth(1);
        var blanks = ((int)first.DayOfWeek - (int)firstDay + DaysInWeek) % DaysInWeek;
        var cells = new List<DayCell?>(Enumerable.Repeat<DayCell?>(null, blanks));
        cells.AddRange(Month.ToDateInterval().Select(date => CellOf(date, tabStop)));
        while (cells.Count % DaysInWeek != 0)
        {
            cells.Add(null);
        }

        return [.. cells.Chunk(DaysInWeek)];
    }

    private DayCell CellOf(LocalDate date, LocalDate tabStop) =>
        new(date, Counts.GetValueOrDefault(date), date == Today, date < Today, date == Date, date == tabStop)
        {
            WhyNot = Reasons.GetValueOrDefault(date),
        };

    private LocalDate TabStop()
    {
        if (Date is { } date && date.ToYearMonth() == Month)
            return date;
        return Today.ToYearMonth() == Month ? Today : Month.OnDayOfMonth(1);
    }

    // The chosen day stays in sight, with a few before it.
    private static IReadOnlyList<LocalDate> StripOf(IReadOnlyList<LocalDate> open, LocalDate? chosen)
    {
        var before = open.Count(day => day < chosen);
        return [.. open.Skip(before < StripLength ? 0 : before - StripLength / 2).Take(StripLength)];
    }
}
