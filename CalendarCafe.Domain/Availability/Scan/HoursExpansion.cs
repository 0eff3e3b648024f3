namespace CalendarCafe.Domain.Availability.Scan;

/// <summary>Working hours as instants, over all local dates that a range touches.</summary>
internal sealed class HoursExpansion : IDisposable
{
    private readonly Rented<MinuteSpan> _instead = new();
    private readonly Rented<DayClosing> _closings = new();
    private readonly Rented<Opening> _pieces = new();
    private readonly Rented<Stretch> _cuts = new();

    /// <summary>By start, from the beginning that was asked for on. Closures are not cut out, and so move no grid.</summary>
    public required Rented<Opening> Openings { get; init; }

    /// <summary>What a slot may lie in: openings that touch, over midnight too, are one; closures of their date are cut out.</summary>
    public required Rented<Stretch> Open { get; init; }

    /// <summary>Closures with their reasons, where they are wanted.</summary>
    public List<Closure>? Closures { get; init; }

    /// <summary>Adds the hours behind what is there already.</summary>
    public void Add(WorkingHours hours, Stretch range)
    {
        var (firstOpening, firstOpen) = (Openings.Count, Open.Count);
        using var week = new WeekHours(hours.Weekly);
        using var dated = new DatedRules(hours);
        var home = new ZoneCursor(hours.Zone, range.From);
        // Local dates are at most one day away from the dates of UTC.
        var lastDay = DayNumber.Containing(range.Until) + 1;
        for (var day = DayNumber.Containing(range.From) - 1; day <= lastDay; day++)
        {
            var weekly = week.On(DayNumber.WeekdayOf(day));
            if (!dated.AreAny)
            {
                AddOpenings(day, weekly, ref home);
            }
            else if (dated.ZoneOn(day) is { } elsewhere)
            {
                var away = new ZoneCursor(elsewhere, range.From);
                AddDay(day, weekly, dated, ref away);
            }
            else
            {
                AddDay(day, weekly, dated, ref home);
            }
        }

        InOrder.Put(Openings.Span[firstOpening..]);
        Open.Truncate(firstOpen + Stretch.Unite(Open.Span[firstOpen..]));
    }

    public void Dispose()
    {
        _instead.Dispose();
        _closings.Dispose();
        _pieces.Dispose();
        _cuts.Dispose();
    }

    private void AddOpenings(int day, ReadOnlySpan<MinuteSpan> spans, ref ZoneCursor zone)
    {
        var before = Openings.Count;
        foreach (var span in spans)
        {
            zone.Resolve(day, span, Openings);
        }

        foreach (var opening in Openings.Span[before..])
        {
            Open.Add(opening.Stretch);
        }
    }

    private void AddDay(int day, ReadOnlySpan<MinuteSpan> weekly, DatedRules dated, ref ZoneCursor zone)
    {
        _instead.Truncate(0);
        _closings.Truncate(0);
        var isOpenedInstead = dated.AddInstead(day, _instead);
        dated.AddClosures(day, isOpenedInstead, _closings);
        var spans = isOpenedInstead ? _instead.Span : weekly;
        if (_closings.Count == 0)
        {
            AddOpenings(day, spans, ref zone);
            return;
        }

        ResolveClosings(day, ref zone);
        var before = Openings.Count;
        foreach (var span in spans)
        {
            zone.Resolve(day, span, Openings);
        }

        foreach (var opening in Openings.Span[before..])
        {
            opening.Stretch.Without(_cuts.Span, Open);
        }
    }

    private void ResolveClosings(int day, ref ZoneCursor zone)
    {
        _cuts.Truncate(0);
        foreach (var closing in _closings.Span)
        {
            _pieces.Truncate(0);
            zone.Resolve(day, closing.Minutes, _pieces);
            foreach (var piece in _pieces.Span)
            {
                _cuts.Add(piece.Stretch);
                Closures?.Add(new(piece.Stretch, closing.Reason));
            }
        }

        _cuts.Truncate(Stretch.Unite(_cuts.Span));
    }
}
