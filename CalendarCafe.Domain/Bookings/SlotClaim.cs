using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.Bookings;

/// <summary>
/// What blocks a host's time, and the only thing that does. Rows are written by the statements of the claim sequences alone;
/// here they are read.
/// </summary>
public sealed class SlotClaim : ITenantOwned
{
    private SlotClaim() { }

    public SlotClaimId Id { get; private set; }

    public OrganizationId OrganizationId { get; private set; }

    public UserId HostId { get; private set; }

    public ClaimKind Kind { get; private set; }

    /// <summary>What has the time; of a hold, the booking that is to be moved there.</summary>
    public BookingId? BookingId { get; private set; }

    public GroupSessionId? SessionId { get; private set; }

    /// <summary>One hold has one row for each of its hosts.</summary>
    public HoldId? HoldId { get; private set; }

    /// <summary>What a visitor's hold is meant to book. It, and who holds, are there for a visitor's hold only.</summary>
    public EventTypeId? EventTypeId { get; private set; }

    /// <summary>The SHA-256 of the visitor's cookie.</summary>
    public byte[]? Visitor { get; private set; }

    /// <summary>The SHA-256 of the address that the visitor came from, by which holds are counted.</summary>
    public byte[]? VisitorAddress { get; private set; }

    public Instant StartsAt { get; private set; }

    public Instant EndsAt { get; private set; }

    /// <summary>
    /// The start with the buffer before it: from here on, included, the host is busy. The hold of a move leaves out what its
    /// booking blocks already.
    /// </summary>
    public Instant BusyFrom { get; private set; }

    /// <summary>The end with the buffer after it, excluded.</summary>
    public Instant BusyUntil { get; private set; }

    public Instant? ExpiresAt { get; private set; }

    /// <summary>When a hold was kept for longer, which happens once.</summary>
    public Instant? ExtendedAt { get; private set; }

    public Instant? ReleasedAt { get; private set; }

    public Instant CreatedAt { get; private set; }
}
