using System.Text.Json;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.EventTypes;

namespace CalendarCafe.Tests.Domain.Availability.Peer;

/// <summary>Family S as this engine is asked: the event's rules, its hosts and what they have on, the bookings that limits count.</summary>
internal sealed class ScheduleSearch(JsonElement asked)
{
    private static readonly (string Name, LimitPeriod Period)[] Periods =
    [
        ("perDay", LimitPeriod.Day),
        ("perWeek", LimitPeriod.Week),
        ("perMonth", LimitPeriod.Month),
        ("perYear", LimitPeriod.Year),
    ];

    private readonly JsonElement _event = asked.GetProperty("event");
    private readonly JsonElement _query = asked.GetProperty("query");
    private readonly Instant _now = asked.Time("now");

    public Interval Range { get; } =
        new(asked.GetProperty("query").Time("from"), asked.GetProperty("query").Time("to"));

    /// <summary>Limits, horizon and days count in the first host's zone.</summary>
    private DateTimeZone Zone => HoursOf(asked.All("hosts").First()).Zone;

    private IEnumerable<JsonElement> AllBusy =>
        asked.All("hosts").SelectMany(host => host.All("busy")).Where(IsBlocking);

    public SlotSearch Build(PeerGrid grid) =>
        new(Rules(grid), Groups(), _now)
        {
            Limits =
            [
                Book(LimitScope.EventType, "bookingLimits", LimitMeasure.Bookings, IsOfEvent),
                Book(LimitScope.EventType, "durationLimitsMinutes", LimitMeasure.Minutes, IsOfEvent),
                Book(LimitScope.Team, "teamBookingLimits", LimitMeasure.Bookings, IsOfTeam),
                Book(LimitScope.Team, "teamDurationLimitsMinutes", LimitMeasure.Minutes, IsOfTeam),
            ],
            Sessions = [.. Sessions()],
        };

    private SlotRules Rules(PeerGrid grid) =>
        new()
        {
            Duration = _event.Minutes("lengthMinutes"),
            Increment = grid.Increment,
            Alignment = grid.Alignment,
            BufferBefore = _event.Minutes("bufferBeforeMinutes"),
            BufferAfter = _event.Minutes("bufferAfterMinutes"),
            MinimumNotice = _event.Minutes("minimumNoticeMinutes"),
            Horizon = HorizonOf(_event.Find("futureWindow")),
            Zone = Zone,
            Restriction = _event.Find("restriction") is { } own
                ? own.GetProperty("schedule").Schedule(own.Text("timeZone"))
                : null,
            Capacity = _event.Number("seats"),
        };

    private Horizon HorizonOf(JsonElement? window)
    {
        if (window is not { } told)
        {
            return new Horizon.Days(SlotRules.LongestHorizonDays);
        }

        var isBusiness = told.Has("countWeekends") && !told.Is("countWeekends");
        return told.Text("type") switch
        {
            "rollingDays" => new Horizon.Days(told.Number("days") ?? 0, isBusiness),
            "rollingBookableDays" => new Horizon.BookableDays(told.Number("days") ?? 0, isBusiness),
            "range" => new Horizon.Dates(new(told.Time("start").InZone(Zone).Date, told.Time("end").InZone(Zone).Date)),
            var other => throw new FormatException($"Unknown window {other}."),
        };
    }

    private List<HostGroup> Groups()
    {
        var mustAttend = _event.Text("scheduling") is "collective" or "single";
        var only = _query.All("restrictToHostIds").Select(id => id.GetInt32()).ToHashSet();
        return RangeCases.TeamOf(
            asked
                .All("hosts")
                .Where(host => only.Count == 0 || host.Is("fixed") || only.Contains(host.Number("id") ?? 0))
                .Select(host => (mustAttend || host.Is("fixed"), host.Number("group") ?? 0, Diary(host)))
        );
    }

    private HostDiary Diary(JsonElement host) =>
        new(
            DiaryBuilder.IdOf((char)(host.Number("id") ?? 0)),
            HoursOf(host),
            [
                .. host.All("busy").Where(IsBlocking).Select(BusyOf),
                .. asked
                    .All("reservations")
                    .Where(held => IsHeldByOther(held) && !IsSeat(held))
                    .Select(held => new BusyTime(held.Time("start"), held.Time("end"), BusyKind.Hold)),
                .. Sessions().Select(session => new BusyTime(session.StartsAt, session.EndsAt, BusyKind.GroupSession)),
            ]
        );

    // One schedule for all, where the event has it, stands in for the hosts' own.
    private WorkingHours HoursOf(JsonElement host)
    {
        var hours = (_event.Find("commonSchedule") ?? host.GetProperty("schedule")).Schedule();
        return hours with
        {
            OutOfOffice = [.. host.All("outOfOffice").Select(away => new OutOfOfficeSpan(AwayOn(away, hours.Zone)))],
        };
    }

    // Whole days are told in UTC, whatever the host's zone.
    private static DateInterval AwayOn(JsonElement away, DateTimeZone zone)
    {
        var (from, until) = (away.Time("start"), away.Time("end"));
        var shown = from.InUtc().TimeOfDay == LocalTime.Midnight ? DateTimeZone.Utc : zone;
        return new(from.InZone(shown).Date, (until - Duration.Epsilon).InZone(shown).Date);
    }

    private BusyTime BusyOf(JsonElement busy) =>
        busy.Text("kind") == "booking"
            ? new(
                busy.Time("start") - busy.Minutes("bufferBeforeMinutes"),
                busy.Time("end") + busy.Minutes("bufferAfterMinutes"),
                BusyKind.Booking
            )
            : new(busy.Time("start"), busy.Time("end"), BusyKind.External);

    private bool IsBlocking(JsonElement busy) =>
        !busy.Is("beingRescheduled")
        && (
            busy.Text("kind") != "booking"
            || busy.Text("status") is null or "accepted"
            || (busy.Text("status") == "pending" && (busy.Is("pendingBlocks") || _event.Is("pendingBlocks")))
        );

    private bool IsHeldByOther(JsonElement held) =>
        held.Text("by") == "other" && (!held.Has("expiresAt") || held.Time("expiresAt") > _now);

    private bool IsSeat(JsonElement held) => _event.Has("seats") && held.Is("seat");

    // Seats that are held at one start make a session.
    private IEnumerable<GroupSessionSeats> Sessions() =>
        asked
            .All("reservations")
            .Where(held => IsHeldByOther(held) && IsSeat(held))
            .GroupBy(held => (Start: held.Time("start"), End: held.Time("end")))
            .Select(session => new GroupSessionSeats(
                DiaryBuilder.IdOf((char)(asked.All("hosts").First().Number("id") ?? 0)),
                session.Key.Start,
                session.Key.End,
                _event.Number("seats") ?? 1,
                session.Count()
            ));

    private LimitBook Book(LimitScope scope, string name, LimitMeasure measure, Func<JsonElement, bool> counts) =>
        new(
            scope,
            _event.Find(name) is { } limits ? [.. LimitsOf(limits, measure)] : [],
            [
                .. AllBusy
                    .Where(busy =>
                        busy.Text("kind") == "booking" && busy.Text("status") is null or "accepted" && counts(busy)
                    )
                    .Select(busy => new BookedTime(busy.Time("start"), busy.Time("end"))),
            ]
        );

    public static IEnumerable<SlotLimit> LimitsOf(JsonElement limits, LimitMeasure measure) =>
        from period in Periods
        let maximum = limits.Number(period.Name)
        where maximum is not null
        select new SlotLimit(period.Period, measure, maximum.Value);

    private bool IsOfEvent(JsonElement busy) => busy.Number("eventId") == _event.Number("id");

    private bool IsOfTeam(JsonElement busy) => busy.Number("teamId") is { } team && team == _event.Number("teamId");
}
