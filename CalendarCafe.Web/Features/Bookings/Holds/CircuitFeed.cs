using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Live;

namespace CalendarCafe.Web.Features.Bookings.Holds;

/// <summary>
/// A circuit's one ear on hosts' time, however many of its parts listen: what is told at most four times a second to one
/// subscription is told so often to the whole page.
/// </summary>
internal sealed class CircuitFeed(HostFeed feed) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<UserId, (IDisposable Ear, List<Func<Task>> Parts)> _hosts = [];

    /// <summary>Calls back whenever the host's time has changed, until disposed.</summary>
    public IDisposable Subscribe(UserId host, Func<Task> changed)
    {
        lock (_lock)
        {
            if (!_hosts.TryGetValue(host, out var listening))
            {
                _hosts[host] = listening = (feed.Subscribe(host, () => TellAsync(host)), []);
            }

            listening.Parts.Add(changed);
        }

        return new Listener(() => Remove(host, changed));
    }

    /// <summary>The same for every one of several hosts.</summary>
    public IDisposable Subscribe(IReadOnlyList<UserId> hosts, Func<Task> changed)
    {
        var ears = hosts.Select(host => Subscribe(host, changed)).ToList();
        return new Listener(() => ears.ForEach(ear => ear.Dispose()));
    }

    public void Dispose()
    {
        lock (_lock)
        {
            foreach (var (ear, _) in _hosts.Values)
            {
                ear.Dispose();
            }

            _hosts.Clear();
        }
    }

    private Task TellAsync(UserId host)
    {
        Func<Task>[] parts;
        lock (_lock)
        {
            parts = _hosts.TryGetValue(host, out var listening) ? [.. listening.Parts] : [];
        }

        return Task.WhenAll(parts.Select(part => part()));
    }

    private void Remove(UserId host, Func<Task> changed)
    {
        lock (_lock)
        {
            if (
                _hosts.TryGetValue(host, out var listening)
                && listening.Parts.Remove(changed)
                && listening.Parts.Count == 0
            )
            {
                listening.Ear.Dispose();
                _hosts.Remove(host);
            }
        }
    }

    private sealed class Listener(Action leave) : IDisposable
    {
        private Action? _leave = leave;

        public void Dispose() => Interlocked.Exchange(ref _leave, null)?.Invoke();
    }
}
