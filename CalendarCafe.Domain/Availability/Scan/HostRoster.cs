using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.Availability.Scan;

/// <summary>Who is free at which start: a row of bits for each host, or everybody always where there is no choice.</summary>
/// <param name="words">How long a row is.</param>
/// <param name="free">The rows one after the other, in the order of the hosts; null where all must attend.</param>
internal sealed class HostRoster(UserId[] hosts, int words, ulong[]? free)
{
    public int CountAt(int start)
    {
        if (free is null)
        {
            return hosts.Length;
        }

        var count = 0;
        for (var host = 0; host < hosts.Length; host++)
        {
            count += IsFree(host, start) ? 1 : 0;
        }

        return count;
    }

    public IEnumerable<UserId> HostsAt(int start) => hosts.Where((_, host) => IsFree(host, start));

    private bool IsFree(int host, int start) => free is null || BitRow.Has(free.AsSpan(host * words, words), start);
}
