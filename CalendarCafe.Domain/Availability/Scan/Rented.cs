using System.Buffers;
using System.Runtime.CompilerServices;

namespace CalendarCafe.Domain.Availability.Scan;

/// <summary>A list in borrowed memory, so that a scan leaves nothing behind but its result.</summary>
internal sealed class Rented<T> : IDisposable
{
    private const int Smallest = 64;

    private T[] _items = [];

    public int Count { get; private set; }

    public Span<T> Span => _items.AsSpan(0, Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(T item)
    {
        var count = Count;
        if (count == _items.Length)
        {
            GrowTo(count + 1);
        }

        _items[count] = item;
        Count = count + 1;
    }

    /// <summary>Adds as many items, to be filled in: they hold whatever was in the memory before.</summary>
    public Span<T> Extend(int count)
    {
        var first = Count;
        if (first + count > _items.Length)
        {
            GrowTo(first + count);
        }

        Count = first + count;
        return _items.AsSpan(first, count);
    }

    public void AddBlank(int count) => Extend(count).Clear();

    public void AddRange(ReadOnlySpan<T> items) => items.CopyTo(Extend(items.Length));

    /// <summary>What is behind the first <paramref name="count"/> is forgotten.</summary>
    public void Truncate(int count) => Count = count;

    public void Dispose()
    {
        Return();
        _items = [];
        Count = 0;
    }

    private void GrowTo(int least)
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(Math.Max(Smallest, least), _items.Length * 2));
        Span.CopyTo(larger);
        Return();
        _items = larger;
    }

    private void Return()
    {
        if (_items.Length > 0)
        {
            ArrayPool<T>.Shared.Return(_items, RuntimeHelpers.IsReferenceOrContainsReferences<T>());
        }
    }
}
