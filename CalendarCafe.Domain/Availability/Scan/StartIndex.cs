namespace CalendarCafe.Domain.Availability.Scan;

/// <summary>Where an instant stands among the starts of a table.</summary>
/// <param name="starts">Ascending, and one that nothing is after.</param>
/// <param name="firsts">For each bucket of time the number of the first start in it or after it.</param>
/// <param name="origin">The first start, where the first bucket begins.</param>
/// <param name="shift">How wide a bucket is, as a power of two.</param>
/// <param name="deepest">How many starts the fullest bucket has.</param>
internal readonly ref struct StartIndex(
    ReadOnlySpan<long> starts,
    ReadOnlySpan<int> firsts,
    long origin,
    int shift,
    int deepest
)
{
    private readonly ReadOnlySpan<long> _starts = starts;
    private readonly ReadOnlySpan<int> _firsts = firsts;
    private readonly long _origin = origin;
    private readonly int _shift = shift;
    private readonly int _deepest = deepest;

    /// <summary>The number of the first start at or after an instant.</summary>
    public int Of(long instant)
    {
        if (instant <= _origin)
        {
            return 0;
        }
        // Counted out rather than searched: busy times come as they like, and a processor cannot guess where to stop. What is
        // looked up lies within reckoning, so that nothing here can overflow.
        unchecked
        {
            var bucket = (ulong)(instant - _origin) >> _shift;
            if (bucket >= (ulong)_firsts.Length)
            {
                return _starts.Length - 1;
            }

            var number = _firsts[(int)bucket];
            for (var left = _deepest; left > 0; left--)
            {
                number += _starts[number] < instant ? 1 : 0;
            }

            return number;
        }
    }
}
