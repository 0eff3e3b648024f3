using System.Collections.Concurrent;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Live;

namespace CalendarCafe.Web.Features.Scheduling;

/// <summary>
/// What was listed within the last second, for whoever asks the same meanwhile; who asks at the same moment waits for one
/// answer together. A change of a host's time that this node has heard of ends it at once. Nothing is ever booked by it.
/// </summary>
internal sealed class RecentOffers(HostFeed feed, IClock clock, TimeProvider time)
{
    public static readonly Duration Longest = Duration.FromSeconds(1);

    private readonly ConcurrentDictionary<Asked, Listing> _listings = new();
    private long _sweptAt = time.GetTimestamp();

    /// <param name="listAsync">Lists anew, for everybody who waits: whoever gives up waiting does not call it off.</param>
    public async Task<IReadOnlyList<SlotOffer>> ListAsync(
        Asked asked,
        Func<Task<Found>> listAsync,
        CancellationToken cancellationToken
    )
    {
        if (!_listings.TryGetValue(asked, out var listing) || !IsFresh(listing))
        {
            Sweep();
            // Before anything is read: what changes from now on is news.
            var anew = new Listing(feed.Marks.Latest, clock.GetCurrentInstant(), time.GetTimestamp(), listAsync);
            listing = _listings.AddOrUpdate(asked, anew, (_, other) => IsFresh(other) ? other : anew);
        }

        return (await listing.FoundAsync().WaitAsync(cancellationToken)).Offers;
    }

    private bool IsFresh(Listing listing)
    {
        // Two clocks: one may be set, and is what offers go by; the other only ever runs.
        var age = clock.GetCurrentInstant() - listing.Now;
        if (age < Duration.Zero || age >= Longest || IsOver(listing.BeganAt))
        {
            return false;
        }

        return listing.Found is { } found
            ? !feed.Marks.AnySince(listing.Latest, found.Hosts)
            // Whose time it will be is not known yet.
            : !listing.FoundAsync().IsCompleted && feed.Marks.Latest == listing.Latest;
    }

    // What was asked for once in the last second and not again must go as well.
    private void Sweep()
    {
        var sweptAt = Volatile.Read(ref _sweptAt);
        if (!IsOver(sweptAt) || Interlocked.CompareExchange(ref _sweptAt, time.GetTimestamp(), sweptAt) != sweptAt)
        {
            return;
        }

        foreach (var listing in _listings)
        {
            if (IsOver(listing.Value.BeganAt))
            {
                _listings.TryRemove(listing);
            }
        }
    }

    private bool IsOver(long beganAt) => time.GetElapsedTime(beganAt) >= Longest.ToTimeSpan();

    /// <param name="From">Null for now.</param>
    public sealed record Asked(EventTypeId EventType, Duration Duration, Instant? From, Instant Until);

    /// <param name="Hosts">Whose time decided; where nobody's did, only the next second changes it.</param>
    public sealed record Found(IReadOnlyList<UserId> Hosts, IReadOnlyList<SlotOffer> Offers);

    private sealed class Listing
    {
        private readonly Lazy<Task<Found>> _list;
        private Found? _found;

        public Listing(long latest, Instant now, long beganAt, Func<Task<Found>> listAsync)
        {
            (Latest, Now, BeganAt) = (latest, now, beganAt);
            _list = new(async () =>
            {
                var found = await listAsync();
                Volatile.Write(ref _found, found);
                return found;
            });
        }

        public long Latest { get; }

        public Instant Now { get; }

        public long BeganAt { get; }

        /// <summary>Null until it is there, and for good where it failed.</summary>
        public Found? Found => Volatile.Read(ref _found);

        public Task<Found> FoundAsync() => _list.Value;
    }
}
