using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.EventTypes;

/// <summary>A person who must attend every meeting of a team's event type, beside whoever its pool sends. The first by position organises.</summary>
public sealed class EventTypeHost : ITenantOwned
{
    public const int MaxHosts = 100;

    private EventTypeHost(OrganizationId organizationId, EventTypeId eventTypeId, UserId userId, int position)
    {
        OrganizationId = organizationId;
        EventTypeId = eventTypeId;
        UserId = userId;
        Position = position;
    }

    public OrganizationId OrganizationId { get; private init; }

    public EventTypeId EventTypeId { get; private init; }

    public UserId UserId { get; private init; }

    public int Position { get; private set; }

    /// <summary>Makes the list that of these hosts, in this order; who stays keeps their row.</summary>
    internal static void Name(EventType eventType, List<EventTypeHost> hosts, IReadOnlyList<UserId> wanted)
    {
        Require.That(eventType.OwnerTeamId is not null, "A person's event type is attended by its owner.");
        Require.Between(wanted.Count, 0, MaxHosts);
        hosts.RemoveAll(host => !wanted.Contains(host.UserId));
        foreach (var (position, user) in wanted.Distinct().Index())
        {
            if (hosts.Find(host => host.UserId == user) is { } stays)
            {
                stays.Position = position;
            }
            else
            {
                hosts.Add(new(eventType.OrganizationId, eventType.Id, user, position));
            }
        }
    }
}
