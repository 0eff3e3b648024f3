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
    IReadOnlyList<OfferedPlace> Places,
    IReadOnlyList<AskedQuestion> Questions
)
{
    /// <summary>The length offered unless another is asked for.</summary>
    public Duration DefaultDuration => Durations[0];

    /// <summary>Of the organisation, as chosen: <c>#RRGGBB</c>.</summary>
    public string? BrandColor { get; init; }

    /// <summary>The path of the organisation's logo; null for none.</summary>
    public string? Logo { get; init; }

    /// <summary>The path of the host's photo; null for none.</summary>
    public string? HostPhoto { get; init; }

    public required Horizon Horizon { get; init; }

    /// <summary>So that whoever books need not invite the host as well.</summary>
    public string HostEmail { get; init; } = "";

    public bool AllowsGuests { get; init; }

    public bool ChecksEmail { get; init; }

    public Onward? Onward { get; init; }

    /// <summary>Whoever meets in a place lives by its clock, where no other way is offered.</summary>
    public bool IsInPerson => Places.All(offered => offered.Place.Kind == LocationKind.InPerson);

    /// <summary>What is booked is a request, until the host confirms it.</summary>
    public bool RequiresApproval { get; init; }

    /// <summary>Of a group event; null where each meeting is of one invitee.</summary>
    public SeatTerms? Seats { get; init; }

    public OfferedEventType Offered =>
        new(OrganizationId, Id, Durations, Horizon) { ShowsSeatsLeft = Seats?.ShowsLeft == true };

    /// <summary>As offered to somebody whose own holds do not stand in their way.</summary>
    public OfferedEventType OfferedTo(byte[]? visitor) => Offered with { Visitor = visitor };
}
