using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.Bookings;

/// <summary>A host of a booking. The organiser is the one whose name stands in the invitation.</summary>
public sealed class BookingHost : ITenantOwned
{
    internal BookingHost(OrganizationId organizationId, BookingId bookingId, UserId userId, bool isOrganizer)
    {
        OrganizationId = organizationId;
        BookingId = bookingId;
        UserId = userId;
        IsOrganizer = isOrganizer;
    }

    public OrganizationId OrganizationId { get; private init; }

    public BookingId BookingId { get; private init; }

    public UserId UserId { get; private init; }

    public bool IsOrganizer { get; private init; }
}
