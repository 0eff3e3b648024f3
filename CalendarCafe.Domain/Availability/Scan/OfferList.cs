using System.Collections;

namespace CalendarCafe.Domain.Availability.Scan;

/// <summary>Offers as a scan leaves them behind: a start and the number of its bit each, made whole when they are read.</summary>
/// <param name="numbers">Null where all hosts attend whatever the start.</param>
internal sealed class OfferList(long[] starts, int[]? numbers, long length, HostRoster roster, int? seats)
    : IReadOnlyList<SlotOffer>
{
    public int Count => starts.Length;

    public SlotOffer this[int index] => new(starts[index], length, new(roster, numbers?[index] ?? 0), seats);

    public IEnumerator<SlotOffer> GetEnumerator()
    {
        for (var index = 0; index < starts.Length; index++)
        {
            yield return this[index];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
