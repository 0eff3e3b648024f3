using CalendarCafe.Domain.EventTypes;

namespace CalendarCafe.Domain.Bookings;

/// <summary>What a booking was booked with. It keeps these, whatever becomes of its event type.</summary>
public sealed record BookingTerms(
    string Title,
    Duration BufferBefore,
    Duration BufferAfter,
    LocationKind LocationKind,
    string? Location,
    CancellationReasonPolicy CancellationReason,
    Duration CancellationNotice,
    Duration ReschedulingNotice,
    Duration ApprovalWindow
)
{
    public static BookingTerms Of(EventType eventType, string? location) =>
        new(
            eventType.Name,
            eventType.BufferBefore,
            eventType.BufferAfter,
            eventType.LocationKind,
            location ?? eventType.LocationValue,
            eventType.CancellationReason,
            eventType.CancellationNotice,
            eventType.ReschedulingNotice,
            eventType.ApprovalWindow
        );
}
