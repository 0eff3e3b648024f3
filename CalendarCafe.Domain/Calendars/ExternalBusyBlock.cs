using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.Calendars;

/// <summary>
/// Time of an event in an external calendar, half-open. No block is longer than <see cref="Longest"/>: so an index by start
/// knows how far back to look, and a longer event has several blocks that touch.
/// </summary>
public sealed class ExternalBusyBlock : ITenantOwned
{
    public const int EventIdLength = 1024;

    private ExternalBusyBlock(
        ExternalBusyBlockId id,
        OrganizationId organizationId,
        CalendarConnectionId connectionId,
        UserId userId,
        ExternalBusyKind kind,
        Instant startsAt,
        Instant endsAt,
        string externalEventId
    )
    {
        Id = id;
        OrganizationId = organizationId;
        ConnectionId = connectionId;
        UserId = userId;
        Kind = kind;
        StartsAt = startsAt;
        EndsAt = endsAt;
        ExternalEventId = externalEventId;
    }

    public static Duration Longest { get; } = Duration.FromDays(7);

    public ExternalBusyBlockId Id { get; private init; }

    public OrganizationId OrganizationId { get; private init; }

    public CalendarConnectionId ConnectionId { get; private init; }

    /// <summary>The person whose calendar it is, so that open slots need not ask for the connection.</summary>
    public UserId UserId { get; private init; }

    public ExternalBusyKind Kind { get; private init; }

    public Instant StartsAt { get; private init; }

    public Instant EndsAt { get; private init; }

    /// <summary>What the provider calls the event; with <see cref="StartsAt"/> unique in a calendar, as a repeated event has one name.</summary>
    public string ExternalEventId { get; private init; }

    /// <summary>The blocks of one event, ascending; none for an event without length.</summary>
    public static IReadOnlyList<ExternalBusyBlock> Of(
        CalendarConnection connection,
        ExternalBusyKind kind,
        Interval time,
        string externalEventId
    )
    {
        var eventId = Require.Text(externalEventId, EventIdLength);
        var blocks = new List<ExternalBusyBlock>();
        for (var start = time.Start; start < time.End; start += Longest)
        {
            blocks.Add(
                new(
                    ExternalBusyBlockId.New(),
                    connection.OrganizationId,
                    connection.Id,
                    connection.UserId,
                    kind,
                    start,
                    Instant.Min(start + Longest, time.End),
                    eventId
                )
            );
        }

        return blocks;
    }
}
