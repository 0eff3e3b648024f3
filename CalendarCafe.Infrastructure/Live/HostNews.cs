using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CalendarCafe.Infrastructure.Live;

/// <summary>Finds the hosts whose pages show what was changed, and has the feed tell them.</summary>
internal sealed partial class HostNews(
    NpgsqlDataSource database,
    HostFeed feed,
    OutageLog outages,
    ILogger<HostNews> logger
)
{
    // Whoever follows a schedule, keeps within one, or stands in a pool is told as well as its owner.
    private const string Hosts = """
        WITH shown AS (
          SELECT e.id, e.owner_user_id, e.pool_id FROM event_types e
          WHERE e.id = ANY($3) OR e.schedule_id = ANY($2) OR e.restriction_schedule_id = ANY($2) OR e.pool_id = ANY($4)
        )
        SELECT unnest($1)
        UNION SELECT user_id FROM availability_schedules WHERE id = ANY($2)
        UNION SELECT owner_user_id FROM shown WHERE owner_user_id IS NOT NULL
        UNION SELECT h.user_id FROM event_type_hosts h JOIN shown s ON s.id = h.event_type_id
        UNION SELECT a.user_id FROM round_robin_assignments a JOIN shown s ON s.pool_id = a.pool_id
        """;

    /// <summary>To be called after the commit. As with the feed: what goes wrong costs freshness, never what was saved.</summary>
    public async Task PublishAsync(ChangedSubjects changed)
    {
        try
        {
            await feed.PublishAsync(await HostsOfAsync(changed));
        }
        catch (Exception exception) when (exception is NpgsqlException or ObjectDisposedException)
        {
            if (!outages.Covers(exception, nameof(HostNews)))
            {
                LogNotPublished(exception);
            }
        }
    }

    private async Task<IReadOnlyList<UserId>> HostsOfAsync(ChangedSubjects changed)
    {
        await using var command = database.CreateCommand(Hosts);
        foreach (var ids in (Guid[][])[changed.People, changed.Schedules, changed.EventTypes, changed.Pools])
        {
            command.Parameters.Add(new() { Value = ids });
        }

        await using var reader = await command.ExecuteReaderAsync(CancellationToken.None);
        var hosts = new List<UserId>();
        while (await reader.ReadAsync(CancellationToken.None))
        {
            hosts.Add(new(reader.GetGuid(0)));
        }

        return hosts;
    }

    [LoggerMessage(LogLevel.Warning, "Open pages were not told of a change of hours or rules")]
    private partial void LogNotPublished(Exception exception);
}
