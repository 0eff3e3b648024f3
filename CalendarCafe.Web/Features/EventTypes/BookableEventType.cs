using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Web.Features.EventTypes;

/// <summary>What a booking page says of an event type. <paramref name="HostZone"/> is the zone of the schedule that it follows.</summary>
public sealed record BookableEventType(
    BookingAddress Address,
    OrganizationId OrganizationId,
    string OrganizationName,
    UserId HostId,
    string HostName,
    DateTimeZone HostZone,
    EventTypeId Id,
    string Name,
    string? Description,
    IReadOnlyList<Duration> Durations,
    LocationKind LocationKind,
    string? Location,
    IReadOnlyList<AskedQuestion> Questions
)
{
    /// <summary>The length offered unless another is asked for.</summary>
    public Duration DefaultDuration => Durations[0];

    public required Horizon Horizon { get; init; }

    /// <summary>What is booked is a request, until the host confirms it.</summary>
    public bool RequiresApproval { get; init; }

    /// <summary>Of a group event; null where each meeting is of one invitee.</summary>
    public SeatTerms? Seats { get; init; }

    public OfferedEventType Offered =>
        new(OrganizationId, Id, Durations, Horizon) { ShowsSeatsLeft = Seats?.ShowsLeft == true };

    /// <summary>As offered to somebody whose own holds do not stand in their way.</summary>
    public OfferedEventType OfferedTo(byte[]? visitor) => Offered with { Visitor = visitor };
}
