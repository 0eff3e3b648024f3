using System.Text;

namespace CalendarCafe.Web.Demo;

/// <summary>Numbers that look random and are the same every time (a linear congruential generator): demo data only.</summary>
internal sealed class DemoSequence(string seed)
{
    private uint _state = Encoding.UTF8.GetBytes(seed).Aggregate(17u, (state, next) => unchecked((state * 31) + next));

    /// <summary>The next number, at least 0 and less than <paramref name="limit"/>.</summary>
    public int Below(int limit)
    {
        _state = unchecked((_state * 1664525) + 1013904223);
        return (int)((_state >> 8) % (uint)limit);
    }
}
