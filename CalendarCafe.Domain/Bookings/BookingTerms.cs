using CalendarCafe.Domain.EventTypes;

namespace CalendarCafe.Domain.Bookings;

/// <summary>What a booking was booked with. It keeps these, whatever becomes of its event type.</summary>
public sealed record BookingTerms(
    string Title,
    Duration BufferBefore,
    Duration BufferAfter,
    LocationKind LocationKind,
    string? Location,
    string? Instructions,
    CancellationReasonPolicy CancellationReason,
    Duration CancellationNotice,
    Duration ReschedulingNotice,
    Duration ApprovalWindow
)
{
    /// <param name="location">The place that was chosen, and resolved for the invitee; null for the first that is offered.</param>
    public static BookingTerms Of(EventType eventType, MeetingPlace? location)
    {
        var place = location ?? eventType.Locations.OrderBy(offered => offered.Position).First().Place;
        return new(
            eventType.Name,
            eventType.BufferBefore,
            eventType.BufferAfter,
            place.Kind,
            place.Value,
            eventType.Instructions,
            eventType.CancellationReason,
            eventType.CancellationNotice,
            eventType.ReschedulingNotice,
            eventType.ApprovalWindow
        );
    }
}
