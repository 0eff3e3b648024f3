using System.Collections.Concurrent;
using System.Collections.Immutable;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CalendarCafe.Infrastructure.Live;

/// <summary>
/// Tells open pages, on every node, that a host's time has changed. One connection per node listens; what is told is only
/// whose time it is: pages read the rest from the database.
/// </summary>
public sealed partial class HostFeed(
    NpgsqlDataSource database,
    TimeProvider time,
    OutageLog outages,
    ILogger<HostFeed> logger
) : BackgroundService
{
    private const string Channel = "calendarcafe_hosts";
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);

    private readonly ChangeMarks _marks = new();

    // Sets that never change: a host's set is swapped or removed only if it is still the one that was looked at.
    private readonly ConcurrentDictionary<UserId, ImmutableHashSet<HostSubscription>> _subscriptions = new();

    /// <summary>Which hosts' time has changed, as far as this node knows: its own changes at once, those of other nodes as they are told.</summary>
    public ChangeMarks Marks => _marks;

    /// <summary>Calls back whenever the host's time has changed, at most four times a second, until disposed.</summary>
    public IDisposable Subscribe(UserId host, Func<Task> changed)
    {
        var subscription = new HostSubscription(changed, time, logger, gone => Remove(host, gone));
        _subscriptions.AddOrUpdate(host, _ => [subscription], (_, others) => others.Add(subscription));
        return subscription;
    }

    /// <summary>To be called after the commit. A feed that is down costs freshness, never the booking.</summary>
    public async Task PublishAsync(IReadOnlyCollection<UserId> hosts)
    {
        // Before anybody is answered, so that nobody on this node hears of the booking and then of its time as free.
        _marks.Set(hosts);
        try
        {
            await using var command = database.CreateCommand("SELECT pg_notify($1, h) FROM unnest($2) h");
            command.Parameters.Add(new() { Value = Channel });
            command.Parameters.Add(new() { Value = hosts.Select(host => host.ToString()).ToArray() });
            await command.ExecuteNonQueryAsync(CancellationToken.None);
        }
        catch (Exception exception) when (exception is NpgsqlException or ObjectDisposedException)
        {
            if (!outages.Covers(exception, nameof(HostFeed)))
            {
                LogNotPublished(exception);
            }
        }
    }

    internal int Hosts => _subscriptions.Count;

    internal int SubscriptionsTo(UserId host) =>
        _subscriptions.TryGetValue(host, out var subscriptions) ? subscriptions.Count : 0;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                if (!outages.Covers(exception, nameof(HostFeed)))
                {
                    LogNotListening(exception);
                }

                await Task.Delay(Pause, time, stoppingToken);
            }
        }
    }

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        connection.Notification += (_, told) =>
        {
            if (Guid.TryParse(told.Payload, out var host))
            {
                _marks.Set([new UserId(host)]);
                Signal(new UserId(host));
            }
        };
        await using (var listen = new NpgsqlCommand($"LISTEN {Channel}", connection))
        {
            await listen.ExecuteNonQueryAsync(cancellationToken);
        }

        // What was told while nobody listened is lost: every page looks again.
        foreach (var host in _subscriptions.Keys)
        {
            Signal(host);
        }

        while (true)
        {
            // A connection that was cut without a word would be waited on for ever: silence is asked whether it lives.
            if (!await connection.WaitAsync(Silence, cancellationToken))
            {
                await using var pulse = new NpgsqlCommand("SELECT 1", connection);
                await pulse.ExecuteNonQueryAsync(cancellationToken);
            }
        }
    }

    private void Signal(UserId host)
    {
        if (_subscriptions.TryGetValue(host, out var subscriptions))
        {
            foreach (var subscription in subscriptions)
            {
                subscription.Signal();
            }
        }
    }

    private void Remove(UserId host, HostSubscription subscription)
    {
        var isRemoved = false;
        while (!isRemoved && _subscriptions.TryGetValue(host, out var before))
        {
            var left = before.Remove(subscription);
            isRemoved = left.IsEmpty
                ? _subscriptions.TryRemove(KeyValuePair.Create(host, before))
                : _subscriptions.TryUpdate(host, left, before);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Open pages were not told of a change")]
    private partial void LogNotPublished(Exception exception);

    [LoggerMessage(LogLevel.Warning, "The feed of changes is down; trying again")]
    private partial void LogNotListening(Exception exception);
}
