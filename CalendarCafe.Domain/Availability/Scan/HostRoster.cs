using System.Numerics;
using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.Availability.Scan;

/// <summary>Who is free at which start: a row of bits for each, or everybody always where there is no choice.</summary>
internal sealed class HostRoster
{
    private const int Bits = 64;

    private readonly UserId[] _hosts;
    private readonly int _words;
    private readonly ulong[]? _free;

    private HostRoster(UserId[] hosts, int words, ulong[]? free)
    {
        _hosts = hosts;
        _words = words;
        _free = free;
    }

    public static HostRoster OfAll(UserId[] hosts) => new(hosts, 0, null);

    public static HostRoster OfRows(UserId[] hosts, int rows)
    {
        var words = (hosts.Length + Bits - 1) / Bits;
        return new(hosts, words, new ulong[rows * words]);
    }

    public void Set(int row, int host) => Word(row, host) |= Bit(host);

    public void Clear(int row, int host) => Word(row, host) &= ~Bit(host);

    public bool Has(int row, int host) => _free is null || (Word(row, host) & Bit(host)) != 0;

    public bool HasAny(int row, Range hosts)
    {
        if (_free is null)
        {
            return true;
        }

        var (from, length) = hosts.GetOffsetAndLength(_hosts.Length);
        for (var host = from; host < from + length; host++)
        {
            var word = Word(row, host);
            if (word == 0)
            {
                // The rest of this word has nobody either.
                host |= Bits - 1;
            }
            else if ((word & Bit(host)) != 0)
            {
                return true;
            }
        }

        return false;
    }

    public int CountOf(int row)
    {
        if (_free is null)
        {
            return _hosts.Length;
        }

        var count = 0;
        foreach (var word in _free.AsSpan(row * _words, _words))
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    public IEnumerable<UserId> HostsOf(int row) => _hosts.Where((_, host) => Has(row, host));

    private static ulong Bit(int host) => 1UL << (host % Bits);

    // Only those with a choice have rows.
    private ref ulong Word(int row, int host) => ref _free![(row * _words) + (host / Bits)];
}
