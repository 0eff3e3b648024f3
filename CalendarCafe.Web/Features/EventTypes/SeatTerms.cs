using CalendarCafe.Domain.EventTypes;

namespace CalendarCafe.Web.Features.EventTypes;

/// <summary>What invitees of a group event are told of its seats: whether a session has a <paramref name="Minimum"/> to take place, and how many are left.</summary>
public sealed record SeatTerms(int? Minimum, bool ShowsLeft)
{
    /// <summary>Null for what is no group event.</summary>
    public static SeatTerms? Of(EventType eventType) =>
        eventType.Kind == EventTypeKind.Group ? new(eventType.MinimumSeats, eventType.ShowsSeatsLeft) : null;
}
