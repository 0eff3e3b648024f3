using System.Numerics;

namespace CalendarCafe.Domain.Availability.Scan;

/// <summary>The numbers of the bits that are set in a row, ascending; to be walked by <c>foreach</c>.</summary>
internal ref struct SetBits(ReadOnlySpan<ulong> row)
{
    private readonly ReadOnlySpan<ulong> _row = row;
    private int _word = -1;
    private ulong _left;

    public int Current { get; private set; }

    public readonly SetBits GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_left == 0)
        {
            if (++_word >= _row.Length)
            {
                return false;
            }

            _left = _row[_word];
        }

        Current = (_word * BitRow.WordBits) + BitOperations.TrailingZeroCount(_left);
        _left &= _left - 1;
        return true;
    }
}
