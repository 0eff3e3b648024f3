using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Web.Features.Scheduling;

namespace CalendarCafe.Web.Features.EventTypes;

/// <summary>As much of an event type, of whatever kind, as it takes to list its slots.</summary>
public sealed record OfferedEventType(
    OrganizationId OrganizationId,
    EventTypeId Id,
    IReadOnlyList<Duration> Durations,
    Horizon Horizon
)
{
    /// <summary>The booking that another time is looked for; null where a new one is to be made.</summary>
    public MovedMeeting? Moved { get; init; }

    /// <summary>The length offered unless another is asked for.</summary>
    public Duration DefaultDuration => Durations[0];

    /// <summary>To whom it is offered, by the hash of their cookie: what they hold themselves is free for them.</summary>
    public byte[]? Visitor { get; init; }

    /// <summary>Whether everybody may know how many seats of an offer are left.</summary>
    public bool ShowsSeatsLeft { get; init; }

    /// <summary>Whose it is; null where it is a team's.</summary>
    public UserId? Owner { get; init; }

    public static OfferedEventType Of(EventType eventType) =>
        new(eventType.OrganizationId, eventType.Id, [.. eventType.Durations], eventType.Horizon)
        {
            ShowsSeatsLeft = eventType.ShowsSeatsLeft,
            Owner = eventType.OwnerUserId,
        };
}
