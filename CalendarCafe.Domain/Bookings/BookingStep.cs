using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.Bookings;

/// <summary>One line of a booking's history; never changed, never removed while the booking lives.</summary>
public sealed class BookingStep : ITenantOwned
{
    private BookingStep(BookingStepId id, OrganizationId organizationId, BookingId bookingId)
    {
        Id = id;
        OrganizationId = organizationId;
        BookingId = bookingId;
    }

    internal BookingStep(
        Booking booking,
        BookingStepKind kind,
        BookingParty party,
        UserId? userId,
        Instant occurredAt,
        string? reason,
        UserId? hostId
    )
        : this(BookingStepId.New(), booking.OrganizationId, booking.Id)
    {
        Kind = kind;
        Party = party;
        UserId = userId;
        OccurredAt = occurredAt;
        StartsAt = booking.StartsAt;
        EndsAt = booking.EndsAt;
        Reason = reason;
        HostId = hostId;
    }

    public BookingStepId Id { get; private init; }

    public OrganizationId OrganizationId { get; private init; }

    public BookingId BookingId { get; private init; }

    public BookingStepKind Kind { get; private init; }

    public BookingParty Party { get; private init; }

    /// <summary>The member who acted; null for the invitee and for the product itself.</summary>
    public UserId? UserId { get; private init; }

    public Instant OccurredAt { get; private init; }

    /// <summary>When the meeting stood to start, after this step.</summary>
    public Instant StartsAt { get; private init; }

    public Instant EndsAt { get; private init; }

    public string? Reason { get; private init; }

    /// <summary>To whom it was given; null for every other step.</summary>
    public UserId? HostId { get; private init; }
}
