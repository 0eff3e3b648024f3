using System.Globalization;
using CalendarCafe.Domain;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Web.Features.EventTypes;
using CalendarCafe.Web.Shared;
using NodaTime.Text;

namespace CalendarCafe.Web.Features.Bookings;

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
    /// <summary>Where the page is: at the event type's address, or at that of the scheduling link that led here.</summary>
    public string Path { get; private init; } = Address.ToString();

    /// <summary>What every address of the page brings along.</summary>
    public IReadOnlyList<CarriedValue> Carried { get; private init; } = [];

    // Nobody books further ahead, and no arithmetic overflows from here.
    private static readonly Period Horizon = Period.FromYears(10);

    public static BookingChoice Read(BookingQuery query, BookableEventType eventType, Instant now)
    {
        var duration = DurationIn(query.Duration, eventType.Durations);
        var asked = ZoneIn(query.Zone);
        // Who meets in a place lives by its clock.
        var zone = eventType.IsInPerson
            ? eventType.HostZone
            : asked ?? ZoneIn(query.RememberedZone) ?? eventType.HostZone;
        var start = StartIn(query.Start, now, zone);
        var today = now.InZone(zone).Date;
        return new(
            eventType.Address,
            duration ?? eventType.DefaultDuration,
            duration is not null,
            zone,
            asked is not null,
            start is null ? MonthIn(query.Month, today) : null,
            start?.InZone(zone).Date ?? DateIn(query.Date, today),
            start,
            query.PicksZone
        )
        {
            Path = query.Link is { } link ? $"/links/{Uri.EscapeDataString(link)}" : eventType.Address.ToString(),
            Carried = query.Carried,
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

    public string ToDate(LocalDate date) => Link(("date", LocalDatePattern.Iso.Format(date)));

    public string ToStart(Instant start) => Link(("start", InstantPattern.General.Format(start)));

    /// <summary>Back from the form to the day that was chosen.</summary>
    public string ToTimes() => Date is { } date ? ToDate(date) : Link();

    public string ToDuration(Duration duration) =>
        (this with { Duration = duration, DurationIsAsked = true }).Link(DayChosen());

    public string ToZones() => Link([.. Chosen(), ("zones", "1")]);

    public string ToHere() => Link([.. Chosen()]);

    /// <summary>What a form that asks for another zone has to bring along. A start is an instant: its date follows from the zone.</summary>
    public IReadOnlyList<(string Name, string Value)> WithoutZone() =>
        [
            .. DurationIsAsked ? [("duration", Minutes())] : Array.Empty<(string, string)>(),
            .. Chosen(),
            .. Carried.Select(part => (part.Name, part.Value)),
        ];

    private IEnumerable<(string Name, string Value)> Chosen()
    {
        if (Start is { } start)
            yield return ("start", InstantPattern.General.Format(start));
        else if (DayChosen() is [var day, ..])
            yield return day;
    }

    private (string Name, string Value)[] DayChosen()
    {
        if (Date is { } date)
            return [("date", LocalDatePattern.Iso.Format(date))];
        return Month is { } month ? [("month", MonthText(month))] : [];
    }

    private string Link(params (string Name, string Value)[] parts)
    {
        var said = new List<(string Name, string Value)>(parts);
        if (DurationIsAsked)
            said.Add(("duration", Minutes()));
        if (ZoneIsAsked)
            said.Add(("zone", Zone.Id));
        said.AddRange(Carried.Select(part => (part.Name, part.Value)));
        return said.Count == 0
            ? Path
            : $"{Path}?{string.Join('&', said.Select(part => $"{part.Name}={Escape(part.Value)}"))}";
    }

    // A query may hold ':' and '/', and is read more easily with them.
    private static string Escape(string value) =>
        Uri.EscapeDataString(value)
            .Replace("%3A", ":", StringComparison.Ordinal)
            .Replace("%2F", "/", StringComparison.Ordinal);

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
}
