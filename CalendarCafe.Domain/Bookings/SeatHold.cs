using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.Bookings;

/// <summary>
/// Seats of a session that a visitor holds for a short while; it never blocks the session for others. Rows are written by
/// the statements of the claim sequences alone; here they are read.
/// </summary>
public sealed class SeatHold : ITenantOwned
{
    private SeatHold() { }

    public SeatHoldId Id { get; private set; }

    public OrganizationId OrganizationId { get; private set; }

    public GroupSessionId SessionId { get; private set; }

    /// <summary>The SHA-256 of the visitor's cookie.</summary>
    public byte[] Visitor { get; private set; } = [];

    /// <summary>The SHA-256 of the address that the visitor came from, by which holds are counted.</summary>
    public byte[] VisitorAddress { get; private set; } = [];

    public int Seats { get; private set; }

    public Instant ExpiresAt { get; private set; }

    /// <summary>When it was kept for longer, which happens once.</summary>
    public Instant? ExtendedAt { get; private set; }
}
