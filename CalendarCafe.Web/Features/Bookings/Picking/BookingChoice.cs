using System.Globalization;
using CalendarCafe.Domain;
using CalendarCafe.Web.Features.Bookings.Entries;
using CalendarCafe.Web.Features.Bookings.Picking;
using CalendarCafe.Web.Features.EventTypes;
using CalendarCafe.Web.Shared;
using NodaTime.Text;

namespace CalendarCafe.Web.Features.Bookings.Picking;

/// <summary>What was chosen so far on a booking page. What the address says and does not make sense is as if it were not said.</summary>
public sealed record BookingChoice(
    BookingAddress Address,
    Duration Duration,
    bool DurationIsAsked,
    DateTimeZone Zone,
    bool ZoneIsAsked,
    YearMonth? Month,
    LocalDate? Date,
    Instant? Start,
    bool PicksZone
)
{
    /// <summary>Where the page is: at the event type's address, at that of the scheduling link that led here, or where a booking is moved.</summary>
    public string Path { get; private init; } = Address.ToString();

    /// <summary>What every address of the page brings along.</summary>
    public IReadOnlyList<CarriedValue> Carried { get; private init; } = [];

    /// <summary>How many days the plain list has at first, and how many more come at a time.</summary>
    public const int ListStep = 14;

    public const int LongestList = 4 * ListStep;

    private const int TypedLength = 100;

    // Nobody books further ahead, and no arithmetic overflows from here.
    private static readonly Period Horizon = Period.FromYears(10);

    public PickerView View { get; private init; }

    public int ListDays { get; private init; } = ListStep;

    /// <summary>The day of which is asked why it has no times.</summary>
    public LocalDate? AskedDay { get; private init; }

    /// <summary>The gap between two times of which the same is asked.</summary>
    public Interval? AskedGap { get; private init; }

    /// <summary>A time as it was typed, to be read yet.</summary>
    public string? Typed { get; private init; }

    public static BookingChoice Read(BookingQuery query, BookableEventType eventType, Instant now) =>
        Read(query, TimeSource.Of(eventType, visitor: null), now);

    public static BookingChoice Read(BookingQuery query, TimeSource source, Instant now)
    {
        var duration = DurationIn(query.Duration, source.Offered.Durations);
        // Who meets in a place lives by its clock.
        var asked = source.IsInPerson ? null : ZoneIn(query.Zone);
        var choice = new BookingChoice(
            source.Address,
            duration ?? source.Offered.DefaultDuration,
            duration is not null,
            asked ?? ZoneOf(source, query),
            asked is not null,
            Month: null,
            Date: null,
            Start: null,
            query.PicksZone
        ).At(query, now);
        return choice with
        {
            Path = query.Link is { } link ? $"/links/{Uri.EscapeDataString(link)}" : source.Path,
            Carried = query.Carried,
            View = ViewIn(query.View),
            ListDays = ListDaysIn(query.Days),
            AskedDay = DateIn(query.Why, now.InZone(choice.Zone).Date),
            AskedGap = GapIn(query.Why),
            Typed = choice.Start is null ? TypedIn(query.Typed) : null,
        };
    }

    /// <summary>The instant that a start names, however far from today.</summary>
    public static Instant? AskedIn(string? start) =>
        InstantPattern.General.Parse(start ?? "") is { Success: true, Value: var asked }
        && EntryCheck.Plausible.Contains(asked)
            ? asked
            : null;

    public static DateTimeZone? ZoneIn(string? id) =>
        id is not null && ZoneId.IsKnown(id) ? DateTimeZoneProviders.Tzdb[id] : null;

    public string ToMonth(YearMonth month) => Link(("month", MonthText(month)));

    public string ToDate(LocalDate date) => Link(("date", DayText(date)));

    public string ToStart(Instant start) => Link(("start", Text(start)));

    public string ToView(PickerView view) => (this with { View = view }).Link(DayChosen());

    /// <summary>The plain list with so many days in it.</summary>
    public string ToListOf(int days) => Link([.. DayChosen(), ("days", days.ToString(CultureInfo.InvariantCulture))]);

    public string ToWhy(LocalDate day) => Link([("date", DayText(day)), ("why", DayText(day))]);

    public string ToWhy(LocalDate day, Interval gap) =>
        Link([("date", DayText(day)), ("why", $"{Text(gap.Start)}/{Text(gap.End)}")]);

    /// <summary>Without a zone in the address: that of the cookie counts then.</summary>
    public string ToRememberedZone() => (this with { ZoneIsAsked = false }).ToHere();

    /// <summary>Back from the form to the day that was chosen.</summary>
    public string ToTimes() => Date is { } date ? ToDate(date) : Link();

    public string ToDuration(Duration duration) =>
        (this with { Duration = duration, DurationIsAsked = true }).Link(DayChosen());

    public string ToZones() => Link([.. Chosen(), ("zones", "1")]);

    public string ToHere() => Link([.. Chosen()]);

    /// <summary>What a form that asks for another zone has to bring along. A start is an instant: its date follows from the zone.</summary>
    public IReadOnlyList<(string Name, string Value)> WithoutZone() => [.. Chosen(), .. Settings(withZone: false)];

    /// <summary>What a form that asks for a time has to bring along.</summary>
    public IReadOnlyList<(string Name, string Value)> WithoutTime() => [.. DayChosen(), .. Settings(withZone: true)];

    private IEnumerable<(string Name, string Value)> Settings(bool withZone)
    {
        if (View != PickerView.Month)
            yield return ("view", View == PickerView.Week ? "week" : "list");
        if (DurationIsAsked)
            yield return ("duration", Minutes());
        if (withZone && ZoneIsAsked)
            yield return ("zone", Zone.Id);
        foreach (var part in Carried)
            yield return (part.Name, part.Value);
    }

    private IEnumerable<(string Name, string Value)> Chosen()
    {
        if (Start is { } start)
            yield return ("start", Text(start));
        else if (DayChosen() is [var day, ..])
            yield return day;
    }

    private (string Name, string Value)[] DayChosen()
    {
        if (Date is { } date)
            return [("date", DayText(date))];
        return Month is { } month ? [("month", MonthText(month))] : [];
    }

    private string Link(params (string Name, string Value)[] parts)
    {
        IReadOnlyList<(string Name, string Value)> said = [.. parts, .. Settings(withZone: true)];
        return said.Count == 0
            ? Path
            : $"{Path}?{string.Join('&', said.Select(part => $"{part.Name}={Escape(part.Value)}"))}";
    }

    private BookingChoice At(BookingQuery query, Instant now)
    {
        var start = StartIn(query.Start, now, Zone);
        var today = now.InZone(Zone).Date;
        return this with
        {
            Month = start is null ? MonthIn(query.Month, today) : null,
            Date = start?.InZone(Zone).Date ?? DateIn(query.Date, today),
            Start = start,
        };
    }

    // A query may hold ':' and '/', and is read more easily with them.
    private static string Escape(string value) =>
        Uri.EscapeDataString(value)
            .Replace("%3A", ":", StringComparison.Ordinal)
            .Replace("%2F", "/", StringComparison.Ordinal);

    private static string DayText(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static string Text(Instant at) => InstantPattern.General.Format(at);

    private static string MonthText(YearMonth month) => YearMonthPattern.Iso.Format(month);

    private string Minutes() => ((int)Duration.TotalMinutes).ToString(CultureInfo.InvariantCulture);

    private static Duration? DurationIn(string? text, IReadOnlyList<Duration> offered) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
        && offered.Contains(Duration.FromMinutes(minutes))
            ? Duration.FromMinutes(minutes)
            : null;

    private static Instant? StartIn(string? text, Instant now, DateTimeZone zone) =>
        AskedIn(text) is { } start
        && start > now - Duration.FromDays(2)
        && start < now.InZone(zone).Date.Plus(Horizon).StartIn(zone)
            ? start
            : null;

    private static DateTimeZone ZoneOf(TimeSource source, BookingQuery query) =>
        source.IsInPerson ? source.HostZone : source.OwnZone ?? ZoneIn(query.RememberedZone) ?? source.HostZone;

    private static YearMonth? MonthIn(string? text, LocalDate today) =>
        YearMonthPattern.Iso.Parse(text ?? "") is { Success: true, Value: var month }
        && month >= today.ToYearMonth()
        && month <= today.Plus(Horizon).ToYearMonth()
            ? month
            : null;

    private static LocalDate? DateIn(string? text, LocalDate today) =>
        LocalDatePattern.Iso.Parse(text ?? "") is { Success: true, Value: var date }
        && date >= today
        && date <= today.Plus(Horizon)
            ? date
            : null;

    private static PickerView ViewIn(string? text) =>
        text switch
        {
            "week" => PickerView.Week,
            "list" => PickerView.List,
            _ => PickerView.Month,
        };

    private static int ListDaysIn(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days)
            ? Math.Clamp(days, ListStep, LongestList)
            : ListStep;

    private static Interval? GapIn(string? text) =>
        text?.Split('/') is [var from, var until]
        && AskedIn(from) is { } start
        && AskedIn(until) is { } end
        && start < end
        && end - start <= Duration.FromDays(1)
            ? new Interval(start, end)
            : null;

    private static string? TypedIn(string? text) =>
        text?.Trim() is { Length: > 0 and <= TypedLength } typed ? typed : null;
}
