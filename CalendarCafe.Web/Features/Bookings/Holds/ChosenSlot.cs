using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.EventTypes;

namespace CalendarCafe.Web.Features.Bookings.Holds;

/// <summary>A time of an event type, and who chose it.</summary>
internal sealed record ChosenSlot(BookableEventType EventType, Instant StartsAt, Duration Duration, Visitor Visitor)
{
    public Instant EndsAt => StartsAt + Duration;

    public HoldKey Key => new(EventType.OrganizationId, EventType.Id, Visitor.Hash);

    /// <summary>Whether this hold keeps this very time.</summary>
    public bool IsKeptBy(KeptHold? hold) =>
        hold is { IsLive: true } && hold.StartsAt == StartsAt && hold.EndsAt == EndsAt;
}
