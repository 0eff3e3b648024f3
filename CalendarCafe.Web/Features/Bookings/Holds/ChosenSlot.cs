using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Bookings.Picking;
using CalendarCafe.Web.Features.Scheduling;

namespace CalendarCafe.Web.Features.Bookings.Holds;

/// <summary>A time of an event type, or one to which a booking is to be moved, and who chose it.</summary>
internal sealed record ChosenSlot(TimeSource Source, Instant StartsAt, Duration Duration, Visitor Visitor)
{
    public Instant EndsAt => StartsAt + Duration;

    /// <summary>The booking that is to be moved there; null where a new one is to be made.</summary>
    public MovedMeeting? Moved => Source.Offered.Moved;

    public HoldKey Key => new(Source.Offered.OrganizationId, Source.Offered.Id, Visitor.Hash);

    /// <summary>Whether this hold keeps this very time. A seat is kept for either, a time for what it was chosen for.</summary>
    public bool IsKeptBy(KeptHold? hold) =>
        hold is { IsLive: true }
        && hold.StartsAt == StartsAt
        && hold.EndsAt == EndsAt
        && (hold.IsSeat || hold.Moved == Moved?.Id);

    /// <summary>The time as it is claimed: what is kept free around it was settled when a booking was made.</summary>
    public ClaimedTime TimeUnder(EventType rules) =>
        Moved?.At(StartsAt) ?? new ClaimedTime(StartsAt, EndsAt, rules.BufferBefore, rules.BufferAfter);

    /// <summary>What decides on it: for a booking that is moved, that it stands in nobody's way.</summary>
    public SlotSearchRequest AskAt(Instant now)
    {
        var at = new Interval(StartsAt, StartsAt + Duration.FromMinutes(1));
        var asked = new SlotSearchRequest(Source.Offered.Id, Duration, at, now) { Visitor = Visitor.Hash };
        return Moved?.Ask(asked) ?? asked;
    }
}
