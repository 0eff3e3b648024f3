using CalendarCafe.Domain;
using CalendarCafe.Domain.Availability;

namespace CalendarCafe.Web.Features.Bookings.Changes;

/// <summary>
/// What the engine's reasons mean for whoever moves a booking. Time that another meeting has is nobody's to give; the
/// invitee moves within what is offered; a host may leave their own rules behind, and is told before that they do.
/// </summary>
internal static class MoveVerdict
{
    public static RescheduleBookingResult? Of(IReadOnlyList<SlotReason> reasons, Actor actor, bool anyway) =>
        actor is Actor.Member ? OfHost(reasons, anyway) : OfInvitee(reasons);

    private static RescheduleBookingResult? OfInvitee(IReadOnlyList<SlotReason> reasons) =>
        InviteeReason.FirstOf(reasons) switch
        {
            null => null,
            InviteeReason.Taken => new RescheduleBookingResult.Taken([]),
            var reason => new RescheduleBookingResult.NotOffered(reason, []),
        };

    private static RescheduleBookingResult? OfHost(IReadOnlyList<SlotReason> reasons, bool anyway)
    {
        if (reasons.Any(IsTaken))
        {
            return new RescheduleBookingResult.Taken([]);
        }

        return anyway || reasons.Count == 0 ? null : new RescheduleBookingResult.NeedsConfirmation(reasons);
    }

    /// <summary>Whether somebody has booked or holds it; what stands in other calendars is the host's own affair.</summary>
    public static bool IsTaken(SlotReason reason) =>
        reason switch
        {
            SlotReason.Busy(var kind, _) => IsOurs(kind),
            SlotReason.BufferConflict(var kind, _) => IsOurs(kind),
            _ => false,
        };

    private static bool IsOurs(BusyKind kind) =>
        kind switch
        {
            BusyKind.Booking or BusyKind.GroupSession or BusyKind.Hold => true,
            BusyKind.External or BusyKind.ExternalTentative or BusyKind.ExternalOutOfOffice or BusyKind.ExternalFree =>
                false,
        };
}
