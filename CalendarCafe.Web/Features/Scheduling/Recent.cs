using System.Collections.Concurrent;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Live;

namespace CalendarCafe.Web.Features.Scheduling;

/// <summary>
/// Answers of the last second, for whoever asks the same meanwhile; who asks at the same moment waits for one answer
/// together. A change of a host's time or rules that this node has heard of ends those that it decided. Nothing is ever
/// booked by them.
/// </summary>
internal sealed class Recent<TAsked, TFound>(HostFeed feed, IClock clock, TimeProvider time)
    where TAsked : notnull
{
    private readonly ConcurrentDictionary<TAsked, Answer> _answers = new();
    private long _sweptAt = time.GetTimestamp();

    /// <param name="findAsync">Finds anew, for everybody who waits, with the hosts who decided; whoever gives up waiting does not call it off.</param>
    public async Task<TFound> FindAsync(
        TAsked asked,
        Func<Task<(IReadOnlyList<UserId> Hosts, TFound Found)>> findAsync,
        CancellationToken cancellationToken
    )
    {
        if (!_answers.TryGetValue(asked, out var answer) || !IsFresh(answer))
        {
            Sweep();
            // Before anything is read: what changes from now on is news.
            var anew = new Answer(feed.Marks.Latest, clock.GetCurrentInstant(), time.GetTimestamp(), findAsync);
            answer = _answers.AddOrUpdate(asked, anew, (_, other) => IsFresh(other) ? other : anew);
        }

        return await answer.FoundAsync().WaitAsync(cancellationToken);
    }

    private bool IsFresh(Answer answer)
    {
        // Two clocks: one may be set, and is what offers go by; the other only ever runs.
        var age = clock.GetCurrentInstant() - answer.Now;
        if (age < Duration.Zero || age >= RecentAge.Longest || IsOver(answer.BeganAt))
        {
            return false;
        }

        return answer.Hosts is { } hosts
            ? !feed.Marks.AnySince(answer.Latest, hosts)
            // Whose time it will be is not known yet.
            : !answer.FoundAsync().IsCompleted && feed.Marks.Latest == answer.Latest;
    }

    // What was asked for once in the last second and not again must go as well.
    private void Sweep()
    {
        var sweptAt = Volatile.Read(ref _sweptAt);
        if (!IsOver(sweptAt) || Interlocked.CompareExchange(ref _sweptAt, time.GetTimestamp(), sweptAt) != sweptAt)
        {
            return;
        }

        foreach (var answer in _answers)
        {
            if (IsOver(answer.Value.BeganAt))
            {
                _answers.TryRemove(answer);
            }
        }
    }

    private bool IsOver(long beganAt) => time.GetElapsedTime(beganAt) >= RecentAge.Longest.ToTimeSpan();

    private sealed class Answer
    {
        private readonly Lazy<Task<TFound>> _find;
        private IReadOnlyList<UserId>? _hosts;

        public Answer(
            long latest,
            Instant now,
            long beganAt,
            Func<Task<(IReadOnlyList<UserId> Hosts, TFound Found)>> findAsync
        )
        {
            (Latest, Now, BeganAt) = (latest, now, beganAt);
            _find = new(async () =>
            {
                var (hosts, found) = await findAsync();
                Volatile.Write(ref _hosts, hosts);
                return found;
            });
        }

        public long Latest { get; }

        public Instant Now { get; }

        public long BeganAt { get; }

        /// <summary>Null until it is found, and for good where that failed.</summary>
        public IReadOnlyList<UserId>? Hosts => Volatile.Read(ref _hosts);

        public Task<TFound> FoundAsync() => _find.Value;
    }
}
