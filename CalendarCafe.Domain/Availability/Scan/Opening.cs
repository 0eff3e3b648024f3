namespace CalendarCafe.Domain.Availability.Scan;

/// <summary>
/// A piece of one working interval of one local date, in ticks; starts step from its origin.
/// The origin is the latest instant, up to the piece, at which the local clock showed the interval's start; when the
/// clocks skipped that, the first instant of the interval that exists. Steps are elapsed time, so a shift by a
/// multiple of the increment keeps the local minutes, and a start that the clocks repeat opens the interval again.
/// </summary>
internal readonly record struct Opening(long From, long Until, long Origin) : IComparable<Opening>
{
    public Stretch Stretch => new(From, Until);

    public bool HasInside(long start) => From <= start && start < Until;

    public bool HasStep(long start, long increment) => HasInside(start) && (start - Origin) % increment == 0;

    /// <summary>Sorts by start and drops what is there twice. How many are left, at the beginning.</summary>
    public static int SortOnce(Span<Opening> openings)
    {
        InOrder.Put(openings);
        var count = 0;
        foreach (var opening in openings)
        {
            if (count == 0 || openings[count - 1] != opening)
            {
                openings[count++] = opening;
            }
        }

        return count;
    }

    /// <summary>Adds what openings of two sorted lists have in common; the one who opens last sets the origin.</summary>
    public static void AddCommon(ReadOnlySpan<Opening> left, ReadOnlySpan<Opening> right, Rented<Opening> common)
    {
        var passed = 0;
        foreach (var one in left)
        {
            while (passed < right.Length && right[passed].Until <= one.From)
            {
                passed++;
            }

            for (var next = passed; next < right.Length && right[next].From < one.Until; next++)
            {
                var piece = one.Stretch.Within(right[next].Stretch);
                if (!piece.IsEmpty)
                {
                    common.Add(new(piece.From, piece.Until, Math.Max(one.Origin, right[next].Origin)));
                }
            }
        }
    }

    /// <summary>By start, then by end and origin.</summary>
    public int CompareTo(Opening other) =>
        From != other.From ? From.CompareTo(other.From)
        : Until != other.Until ? Until.CompareTo(other.Until)
        : Origin.CompareTo(other.Origin);
}
