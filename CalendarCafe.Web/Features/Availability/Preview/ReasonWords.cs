using System.Diagnostics;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Web.Shared;
using Microsoft.Extensions.Localization;

namespace CalendarCafe.Web.Features.Availability.Preview;

/// <summary>Why a host's time is not offered, as its host may read it, with the way to the rule.</summary>
public sealed class ReasonWords(IStringLocalizer<AvailabilityTexts> texts, EventType eventType, DateTimeZone zone)
{
    private string Rules => $"/app/event-types/{eventType.Id}";

    /// <param name="date">The date that is asked about.</param>
    public ReasonLine Of(SlotReason reason, LocalDate date) =>
        reason switch
        {
            SlotReason.OutsideHours => Here(texts["WhyOutsideHours"], $"day-{(int)date.DayOfWeek}", "ToHours"),
            SlotReason.DayClosed closed => Here(Closed(closed.Override), "dates", "ToDates"),
            SlotReason.OutsideRestriction => new(
                texts["WhyRestriction"],
                eventType.RestrictionScheduleId is { } hours ? $"/app/availability/{hours}" : Rules,
                texts["ToRestriction"]
            ),
            SlotReason.OnHoliday holiday => new(
                texts["WhyHoliday", holiday.Holiday.Name, TimeText.Day(holiday.Holiday.Date)],
                "/app/availability/away#holidays",
                texts["ToHolidays"]
            ),
            SlotReason.OutOfOffice away => new(
                texts["WhyAway", HoursWords.Dates(away.Span.Dates.Start, away.Span.Dates.End)],
                "/app/availability/away#out-of-office",
                texts["ToAway"]
            ),
            SlotReason.Busy busy => new(Busy("WhyBusy", busy.Kind, busy.Time), "/app/bookings", texts["ToBookings"]),
            SlotReason.SessionFull full => new(texts["WhyFull", full.Capacity], "/app/bookings", texts["ToBookings"]),
            SlotReason.LimitReached { Scope: LimitScope.Host or LimitScope.Team } limit => new(
                Limit(limit),
                null,
                null
            ),
            _ => new(OfEventType(reason), Rules, texts["ToEventType", eventType.Name]),
        };

    private string OfEventType(SlotReason reason) =>
        reason switch
        {
            SlotReason.BufferConflict buffer => Busy("WhyBuffer", buffer.Kind, buffer.Time),
            SlotReason.TooSoon soon => texts[
                "WhyTooSoon",
                eventType.Name,
                TimeText.Of(soon.Earliest, zone, TimeShape.ShortDayAndClock)
            ],
            SlotReason.NotYetOpen open => texts["WhyNotYetOpen", eventType.Name, TimeText.DayWithYear(open.First)],
            SlotReason.TooFar far => texts["WhyTooFar", eventType.Name, TimeText.DayWithYear(far.Last)],
            SlotReason.LimitReached limit => Limit(limit),
            SlotReason.InviteeLimitReached most => texts["WhyInvitee", most.Most],
            SlotReason.NotFirstOfDay first => texts["WhyFirst", TimeText.Of(first.First, zone, TimeShape.Clock)],
            SlotReason.NotNextToMeeting => texts["WhyNotNext"],
            SlotReason.OffGrid => texts["WhyOffGrid"],
            _ => throw new UnreachableException(),
        };

    private ReasonLine Here(string sentence, string fragment, string link) =>
        new(sentence, $"#{fragment}", texts[link]);

    private string Closed(DateOverride closed) =>
        closed is { Start: { } start, End: { } end }
            ? texts["WhyPartClosed", TimeText.Day(closed.Date), HoursWords.Times([(start, end)])]
            : texts["WhyClosed", TimeText.Day(closed.Date)];

    private string Busy(string key, BusyKind kind, Interval time) =>
        texts[
            key,
            texts[$"Busy_{kind}"],
            TimeText.Of(time.Start, zone, TimeShape.Clock),
            TimeText.Of(time.End, zone, TimeShape.Clock)
        ];

    private string Limit(SlotReason.LimitReached limit) =>
        texts[$"WhyLimit_{limit.Limit.Measure}", limit.Limit.Maximum, texts[$"Period_{limit.Limit.Period}"]];
}
