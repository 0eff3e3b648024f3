using System.Diagnostics;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Web.Features.Bookings.Agenda;
using CalendarCafe.Web.Shared;
using Microsoft.Extensions.Localization;

namespace CalendarCafe.Web.Features.Bookings.Changes;

/// <summary>Why an act was refused, in the host's words; nothing where it was not.</summary>
internal static class ActRefusals
{
    public static string Of(AnswerRequestResult result, DateTimeZone zone, IStringLocalizer<DashboardTexts> texts) =>
        result switch
        {
            AnswerRequestResult.Answered => "",
            AnswerRequestResult.NotFound => texts["Refused_NotFound"],
            AnswerRequestResult.NotWaiting(var status) => texts["Refused_NotWaiting", texts[$"Status_{status}"]],
            AnswerRequestResult.TooLate(var until) => texts["Refused_Lapsed", Moment(until, zone)],
            AnswerRequestResult.Changed(var at) => texts["Refused_Changed", Moment(at, zone)],
            AnswerRequestResult.ReasonTooLong(var limit) => texts["Refused_ReasonTooLong", limit],
            _ => throw new UnreachableException(),
        };

    public static string Of(CancelBookingResult result, DateTimeZone zone, IStringLocalizer<DashboardTexts> texts) =>
        result switch
        {
            CancelBookingResult.Canceled => "",
            CancelBookingResult.NotFound => texts["Refused_NotFound"],
            CancelBookingResult.AlreadyOver(var status) => texts["Refused_AlreadyOver", texts[$"Status_{status}"]],
            CancelBookingResult.TooLate(var until) => texts["Refused_TooLate", Moment(until, zone)],
            CancelBookingResult.ReasonRequired => texts["Refused_ReasonRequired"],
            CancelBookingResult.ReasonTooLong(var limit) => texts["Refused_ReasonTooLong", limit],
            _ => throw new UnreachableException(),
        };

    public static string Of(
        RescheduleBookingResult result,
        DateTimeZone zone,
        IStringLocalizer<DashboardTexts> texts
    ) =>
        result switch
        {
            RescheduleBookingResult.Moved => "",
            RescheduleBookingResult.NotFound => texts["Refused_NotFound"],
            RescheduleBookingResult.AlreadyOver(var status) => texts["Refused_AlreadyOver", texts[$"Status_{status}"]],
            RescheduleBookingResult.Changed(var at) => texts["Refused_Changed", Moment(at, zone)],
            RescheduleBookingResult.TooLate(var until) => texts["Refused_TooLate", Moment(until, zone)],
            RescheduleBookingResult.Taken => texts["Refused_Taken"],
            RescheduleBookingResult.Past => texts["Refused_Past"],
            RescheduleBookingResult.NotOffered => texts["Why_Rules"],
            RescheduleBookingResult.NeedsConfirmation(var reasons) => Why(reasons, texts),
            RescheduleBookingResult.Implausible => texts["Refused_Implausible"],
            RescheduleBookingResult.TooMany => texts["Refused_TooMany"],
            _ => throw new UnreachableException(),
        };

    public static string Of(ReassignBookingResult result, DateTimeZone zone, IStringLocalizer<DashboardTexts> texts) =>
        result switch
        {
            ReassignBookingResult.Reassigned => "",
            ReassignBookingResult.NotFound => texts["Refused_NotFound"],
            ReassignBookingResult.AlreadyOver(var status) => texts["Refused_AlreadyOver", texts[$"Status_{status}"]],
            ReassignBookingResult.Changed(var at) => texts["Refused_Changed", Moment(at, zone)],
            ReassignBookingResult.InSession => texts["Refused_InSession"],
            ReassignBookingResult.NoSuchHost => texts["Refused_NoSuchHost"],
            ReassignBookingResult.NotFree => texts["Refused_NotFree"],
            ReassignBookingResult.NeedsConfirmation => texts["Refused_Unusual"],
            _ => throw new UnreachableException(),
        };

    public static string Of(ChangeLocationResult result, DateTimeZone zone, IStringLocalizer<DashboardTexts> texts) =>
        result switch
        {
            ChangeLocationResult.Relocated => "",
            ChangeLocationResult.NotFound => texts["Refused_NotFound"],
            ChangeLocationResult.AlreadyOver(var status) => texts["Refused_AlreadyOver", texts[$"Status_{status}"]],
            ChangeLocationResult.Changed(var at) => texts["Refused_Changed", Moment(at, zone)],
            ChangeLocationResult.InSession => texts["Refused_SessionPlace"],
            ChangeLocationResult.Missing => texts["Refused_NoPlace"],
            ChangeLocationResult.TooLong(var limit) => texts["Refused_PlaceTooLong", limit],
            ChangeLocationResult.NotOfKind(var kind) => texts[
                kind == LocationKind.Phone ? "Refused_NoNumber" : "Refused_NoLink"
            ],
            _ => throw new UnreachableException(),
        };

    public static string Of(KeepNoteResult result, IStringLocalizer<DashboardTexts> texts) =>
        result switch
        {
            KeepNoteResult.Kept => "",
            KeepNoteResult.NotFound => texts["Refused_NotFound"],
            KeepNoteResult.Stale => texts["Refused_NoteStale"],
            KeepNoteResult.TooLong(var limit) => texts["Refused_NoteTooLong", limit],
            _ => throw new UnreachableException(),
        };

    /// <summary>The rules that a host would leave behind, one sentence each.</summary>
    private static string Why(IReadOnlyList<SlotReason> reasons, IStringLocalizer<DashboardTexts> texts) =>
        string.Join(' ', reasons.Select(KeyOf).Distinct(StringComparer.Ordinal).Select(key => texts[key].Value));

    private static string KeyOf(SlotReason reason) =>
        reason switch
        {
            SlotReason.OutsideHours or SlotReason.DayClosed => "Why_Hours",
            SlotReason.OnHoliday => "Why_Holiday",
            SlotReason.OutOfOffice => "Why_Away",
            SlotReason.Busy or SlotReason.BufferConflict => "Why_Calendar",
            SlotReason.TooSoon => "Why_TooSoon",
            SlotReason.TooFar or SlotReason.NotYetOpen => "Why_TooFar",
            SlotReason.LimitReached or SlotReason.InviteeLimitReached => "Why_Limit",
            _ => "Why_Rules",
        };

    private static string Moment(Instant at, DateTimeZone zone) => TimeText.Of(at, zone, TimeShape.DayAndClock);
}
