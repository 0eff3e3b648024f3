using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.EventTypes;

/// <summary>One of the places that an event type offers; with several, the invitee chooses. The first is chosen unless another is.</summary>
public sealed class EventTypeLocation : ITenantOwned
{
    public const int MaxLocations = 10;

    private EventTypeLocation(
        EventTypeLocationId id,
        OrganizationId organizationId,
        EventTypeId eventTypeId,
        LocationKind kind,
        string? value,
        int position
    )
    {
        Id = id;
        OrganizationId = organizationId;
        EventTypeId = eventTypeId;
        Kind = kind;
        Value = value;
        Position = position;
    }

    public EventTypeLocationId Id { get; private init; }

    public OrganizationId OrganizationId { get; private init; }

    public EventTypeId EventTypeId { get; private init; }

    public LocationKind Kind { get; private init; }

    public string? Value { get; private init; }

    public int Position { get; private set; }

    public MeetingPlace Place => new(Kind, Value);

    /// <summary>Makes the list that of these places, in this order; what stays keeps its row, and so its id.</summary>
    internal static void Offer(
        EventType eventType,
        List<EventTypeLocation> locations,
        IReadOnlyList<MeetingPlace> wanted
    )
    {
        var places = wanted.Select(MeetingPlace.Checked).Distinct().ToList();
        Require.Between(places.Count, 1, MaxLocations, nameof(wanted));
        locations.RemoveAll(location => !places.Contains(location.Place));
        foreach (var (position, place) in places.Index())
        {
            if (locations.Find(location => location.Place == place) is { } stays)
            {
                stays.Position = position;
            }
            else
            {
                locations.Add(
                    new(
                        EventTypeLocationId.New(),
                        eventType.OrganizationId,
                        eventType.Id,
                        place.Kind,
                        place.Value,
                        position
                    )
                );
            }
        }
    }
}
