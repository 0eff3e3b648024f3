namespace CalendarCafe.Domain.Availability.Scan;

/// <summary>The hours of all hosts over one range, each <see cref="WorkingHours"/> worked out once however many share it.</summary>
internal sealed class HoursBook(Stretch range) : IDisposable
{
    private readonly Rented<Opening> _openings = new();
    private readonly Rented<Stretch> _open = new();
    private readonly Rented<Entry> _entries = new();

    public int Count => _entries.Count;

    /// <summary>Where the hours stand in the book.</summary>
    public int Enter(WorkingHours hours)
    {
        for (var known = 0; known < _entries.Count; known++)
        {
            if (ReferenceEquals(_entries.Span[known].Hours, hours))
            {
                return known;
            }
        }

        var (openings, open) = (_openings.Count, _open.Count);
        using var expansion = new HoursExpansion { Openings = _openings, Open = _open };
        expansion.Add(hours, range);
        _entries.Add(new(hours, openings.._openings.Count, open.._open.Count));
        return _entries.Count - 1;
    }

    public ReadOnlySpan<Opening> OpeningsOf(int entry) => _openings.Span[_entries.Span[entry].Openings];

    public ReadOnlySpan<Stretch> OpenOf(int entry) => _open.Span[_entries.Span[entry].Open];

    public void Dispose()
    {
        _openings.Dispose();
        _open.Dispose();
        _entries.Dispose();
    }

    private readonly record struct Entry(WorkingHours Hours, Range Openings, Range Open);
}
