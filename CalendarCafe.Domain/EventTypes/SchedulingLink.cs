using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.EventTypes;

/// <summary>
/// A secret address of one event type, for so many bookings and so long. A use is a booking that was made by it: moving the
/// booking costs no other, and its end, however it comes, gives none back.
/// </summary>
public sealed class SchedulingLink : ITenantOwned
{
    public const int NoteLength = 200;
    public const int MostUses = 1000;

    private SchedulingLink(
        SchedulingLinkId id,
        OrganizationId organizationId,
        EventTypeId eventTypeId,
        UserId createdBy,
        byte[] hash,
        int? maxUses,
        Instant? expiresAt,
        string? note
    )
    {
        Id = id;
        OrganizationId = organizationId;
        EventTypeId = eventTypeId;
        CreatedBy = createdBy;
        Hash = hash;
        MaxUses = maxUses;
        ExpiresAt = expiresAt;
        Note = note;
    }

    public static Duration LongestLife { get; } = Duration.FromDays(730);

    public SchedulingLinkId Id { get; private init; }

    public OrganizationId OrganizationId { get; private init; }

    public EventTypeId EventTypeId { get; private init; }

    public UserId CreatedBy { get; private init; }

    public byte[] Hash { get; private init; }

    /// <summary>How many bookings it may make; null for any number.</summary>
    public int? MaxUses { get; private init; }

    /// <summary>How many it has made. Counted by the statement that makes them, never here.</summary>
    public int Uses { get; private init; }

    /// <summary>Written when it is saved.</summary>
    public Instant CreatedAt { get; private init; }

    /// <summary>The first moment at which it books no more; null for never.</summary>
    public Instant? ExpiresAt { get; private init; }

    public Instant? RevokedAt { get; private set; }

    /// <summary>The host's own reminder of whom it was for.</summary>
    public string? Note { get; private init; }

    public static SchedulingLink To(
        EventType eventType,
        UserId createdBy,
        byte[] hash,
        int? maxUses,
        Instant? expiresAt,
        string? note
    ) =>
        new(
            SchedulingLinkId.New(),
            eventType.OrganizationId,
            eventType.Id,
            createdBy,
            hash,
            maxUses is { } most ? Require.Between(most, 1, MostUses) : null,
            expiresAt,
            Require.OptionalText(note, NoteLength)
        );

    public SchedulingLinkState StateAt(Instant now)
    {
        if (RevokedAt is not null)
        {
            return SchedulingLinkState.Revoked;
        }

        if (Uses >= MaxUses)
        {
            return SchedulingLinkState.Used;
        }

        return ExpiresAt <= now ? SchedulingLinkState.Expired : SchedulingLinkState.Open;
    }

    public void Revoke(Instant now) => RevokedAt ??= now;
}
