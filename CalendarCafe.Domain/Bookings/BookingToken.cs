using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.Bookings;

/// <summary>A link to one booking, of which only the SHA-256 is kept. Several may be alive: each mail gets a fresh one.</summary>
public sealed class BookingToken : ITenantOwned
{
    private BookingToken(
        BookingTokenId id,
        OrganizationId organizationId,
        BookingId bookingId,
        byte[] hash,
        Instant expiresAt
    )
    {
        Id = id;
        OrganizationId = organizationId;
        BookingId = bookingId;
        Hash = hash;
        ExpiresAt = expiresAt;
    }

    /// <summary>How long a link opens its booking: as long as a link in an old mail may reasonably be tried.</summary>
    public static Duration Lifetime { get; } = Duration.FromDays(400);

    public BookingTokenId Id { get; private init; }

    public OrganizationId OrganizationId { get; private init; }

    public BookingId BookingId { get; private init; }

    public byte[] Hash { get; private init; }

    public Instant ExpiresAt { get; private init; }

    public Instant? RevokedAt { get; private set; }

    public static BookingToken For(
        OrganizationId organizationId,
        BookingId bookingId,
        byte[] hash,
        Instant expiresAt
    ) => new(BookingTokenId.New(), organizationId, bookingId, hash, expiresAt);

    public void Revoke(Instant now) => RevokedAt ??= now;
}
