using System.Numerics;

namespace CalendarCafe.Domain.Availability.Scan;

/// <summary>A row of bits in words of 64, one bit for each start of a scan.</summary>
internal static class BitRow
{
    public const int WordBits = 64;

    private const int WordShift = 6;

    public static int WordsFor(int bits) => (bits + WordBits - 1) / WordBits;

    public static bool Has(ReadOnlySpan<ulong> row, int bit) => (row[bit >> WordShift] & (1UL << bit)) != 0;

    public static void Clear(Span<ulong> row, int bit) => row[bit >> WordShift] &= ~(1UL << bit);

    public static void SetRange(Span<ulong> row, int from, int until)
    {
        for (var bit = from; bit < until; bit = NextWord(bit))
        {
            row[bit >> WordShift] |= MaskWithin(bit, until);
        }
    }

    public static void ClearRange(Span<ulong> row, int from, int until)
    {
        // Most ranges are a few bits of one word.
        if (from < until && (from >> WordShift) == ((until - 1) >> WordShift))
        {
            row[from >> WordShift] &= ~MaskWithin(from, until);
            return;
        }

        for (var bit = from; bit < until; bit = NextWord(bit))
        {
            row[bit >> WordShift] &= ~MaskWithin(bit, until);
        }
    }

    public static void KeepCommon(Span<ulong> row, ReadOnlySpan<ulong> other)
    {
        for (var word = 0; word < row.Length; word++)
        {
            row[word] &= other[word];
        }
    }

    public static void Unite(Span<ulong> row, ReadOnlySpan<ulong> other)
    {
        for (var word = 0; word < row.Length; word++)
        {
            row[word] |= other[word];
        }
    }

    public static int CountSet(ReadOnlySpan<ulong> row)
    {
        var count = 0;
        foreach (var word in row)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    private static int NextWord(int bit) => (bit | (WordBits - 1)) + 1;

    // The bits of one word, from the given one to the end of the range or of the word.
    private static ulong MaskWithin(int bit, int until)
    {
        // A shift counts modulo 64.
        var last = Math.Min(until - 1, bit | (WordBits - 1));
        return (ulong.MaxValue << bit) & (ulong.MaxValue >> (WordBits - 1 - last));
    }
}
