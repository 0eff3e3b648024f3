using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.Bookings;

/// <summary>The idempotency key of a create, kept for a day: the same key and body answer with the same booking.</summary>
public sealed class BookingRequest : ITenantOwned
{
    public const int KeyLength = 100;

    public BookingRequest(
        OrganizationId organizationId,
        EventTypeId eventTypeId,
        string key,
        byte[] bodyHash,
        BookingId bookingId,
        Instant expiresAt
    )
    {
        OrganizationId = organizationId;
        EventTypeId = eventTypeId;
        Key = Require.Text(key, KeyLength);
        BodyHash = bodyHash;
        BookingId = bookingId;
        ExpiresAt = expiresAt;
    }

    /// <summary>How long a key answers with the booking that it made.</summary>
    public static Duration Lifetime { get; } = Duration.FromHours(24);

    public OrganizationId OrganizationId { get; private init; }

    public EventTypeId EventTypeId { get; private init; }

    public string Key { get; private init; }

    public byte[] BodyHash { get; private init; }

    public BookingId BookingId { get; private init; }

    public Instant ExpiresAt { get; private init; }
}
