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
    // Nobody books further ahead, and no arithmetic overflows from here.
    private static readonly Period Horizon = Period.FromYears(10);

    /// <summary>Where the links lead, where that is not the page of the event type: another page that chooses one of its times.</summary>
    public string? Elsewhere { get; init; }

    public string Path => Elsewhere ?? Address.ToString();

    public static BookingChoice Read(BookingQuery query, BookableEventType eventType, Instant now)
    {
        var duration = DurationIn(query.Duration, eventType.Durations);
        var asked = ZoneIn(query.Zone);
        // Who meets in a place lives by its clock.
        var zone =
            eventType.LocationKind == LocationKind.InPerson
                ? eventType.HostZone
                : asked ?? ZoneIn(query.RememberedZone) ?? eventType.HostZone;
        var choice = new BookingChoice(
            eventType.Address,
            duration ?? eventType.DefaultDuration,
            duration is not null,
            zone,
            asked is not null,
            Month: null,
            Date: null,
            Start: null,
            query.PicksZone
        );
        return choice.At(query, now);
    }

    /// <summary>The choice of another time for a booking: of its own length, by the clock that it was booked by unless another is asked for.</summary>
    public static BookingChoice ForMove(
        BookingQuery query,
        ManagedBooking booking,
        BookingAddress address,
        string page,
        Instant now
    )
    {
        var isLocked = booking.LocationKind == LocationKind.InPerson;
        var asked = isLocked ? null : ZoneIn(query.Zone);
        var choice = new BookingChoice(
            address,
            booking.EndsAt - booking.StartsAt,
            DurationIsAsked: false,
            isLocked ? booking.HostZone : asked ?? booking.InviteeZone,
            asked is not null,
            Month: null,
            Date: null,
            Start: null,
            query.PicksZone
        )
        {
            Elsewhere = page,
        };
        return choice.At(query, now);
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
        [.. DurationIsAsked ? [("duration", Minutes())] : Array.Empty<(string, string)>(), .. Chosen()];

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
