using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Infrastructure.Live;

/// <summary>
/// When each host's time was last told to have changed, counted in changes. Hosts share a fixed number of marks, so that it
/// never grows: who shares one is taken for changed with the other, which costs a look and no truth.
/// </summary>
public sealed class ChangeMarks
{
    private const int Count = 4096;

    private readonly long[] _marks = new long[Count];
    private readonly Lock _writing = new();
    private long _latest;

    /// <summary>How many changes there have been of anybody: what was read from the database after asking knows of all of them.</summary>
    public long Latest => Volatile.Read(ref _latest);

    public bool AnySince(long latest, IReadOnlyList<UserId> hosts)
    {
        foreach (var host in hosts)
        {
            if (Volatile.Read(ref _marks[MarkOf(host)]) > latest)
            {
                return true;
            }
        }

        return false;
    }

    internal void Set(IReadOnlyCollection<UserId> hosts)
    {
        lock (_writing)
        {
            foreach (var host in hosts)
            {
                // Marked before it is counted: who has counted it must find the mark.
                Volatile.Write(ref _marks[MarkOf(host)], _latest + 1);
                Volatile.Write(ref _latest, _latest + 1);
            }
        }
    }

    private static int MarkOf(UserId host) => (int)(unchecked((uint)host.GetHashCode()) % Count);
}
