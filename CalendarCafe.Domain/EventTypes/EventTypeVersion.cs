using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.EventTypes;

/// <summary>An event type as it was from one save to the next. Never changed; the highest number is what is saved now.</summary>
public sealed class EventTypeVersion : ITenantOwned
{
    private EventTypeVersion(
        EventTypeVersionId id,
        OrganizationId organizationId,
        EventTypeId eventTypeId,
        int number,
        EventTypeTerms content,
        Instant savedAt,
        UserId savedByUserId
    )
    {
        Id = id;
        OrganizationId = organizationId;
        EventTypeId = eventTypeId;
        Number = number;
        Content = content;
        SavedAt = savedAt;
        SavedByUserId = savedByUserId;
    }

    public EventTypeVersionId Id { get; private init; }

    public OrganizationId OrganizationId { get; private init; }

    public EventTypeId EventTypeId { get; private init; }

    /// <summary>From 1, unique per event type.</summary>
    public int Number { get; private init; }

    public EventTypeTerms Content { get; private init; }

    public Instant SavedAt { get; private init; }

    public UserId SavedByUserId { get; private init; }

    public static EventTypeVersion Keep(
        EventType eventType,
        int number,
        EventTypeTerms content,
        UserId savedBy,
        Instant savedAt
    ) =>
        new(
            EventTypeVersionId.New(),
            eventType.OrganizationId,
            eventType.Id,
            Require.Between(number, 1, int.MaxValue),
            content,
            savedAt,
            savedBy
        );
}
