using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.Bookings;

/// <summary>
/// One meeting that several bookings share, and its seats. Rows are written by the statements of the claim sequences alone;
/// here they are read.
/// </summary>
public sealed class GroupSession : ITenantOwned
{
    private GroupSession() { }

    public GroupSessionId Id { get; private set; }

    public OrganizationId OrganizationId { get; private set; }

    public EventTypeId EventTypeId { get; private set; }

    public Instant StartsAt { get; private set; }

    public Instant EndsAt { get; private set; }

    public int Capacity { get; private set; }

    /// <summary>Seats that are booked. Never more, with <see cref="SeatsHeld"/>, than <see cref="Capacity"/>.</summary>
    public int SeatsTaken { get; private set; }

    public int SeatsHeld { get; private set; }

    /// <summary>Set when the last seat is given back: the time is free again, and a new session may open at it.</summary>
    public Instant? ClosedAt { get; private set; }
}
