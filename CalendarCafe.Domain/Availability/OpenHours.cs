namespace CalendarCafe.Domain.Availability;

/// <summary>A diary's hours and closures as instants, for all local dates that a range touches.</summary>
internal sealed class OpenHours
{
    private readonly List<Opening> _openings = [];
    private readonly List<Closure> _closures = [];

    private OpenHours() { }

    /// <summary>By start. They may overlap where the diary's intervals do; closures are not yet cut out, and so move no grid.</summary>
    public IReadOnlyList<Opening> Openings => _openings;

    public IReadOnlyList<Closure> Closures => _closures;

    public static OpenHours Over(Stretch range, DayRules rules, DateTimeZone zone)
    {
        var hours = new OpenHours();
        var table = new ZoneTable(zone, range.From, range.Until);
        var pieces = new List<Opening>();
        // Local dates are at most one day away from the dates of UTC.
        var lastDay = DayNumber.Containing(range.Until) + 1;
        for (var day = DayNumber.Containing(range.From) - 1; day <= lastDay; day++)
        {
            foreach (var minutes in rules.HoursOn(day))
            {
                table.Resolve(day, minutes, hours._openings);
            }

            foreach (var closing in rules.ClosuresOn(day))
            {
                pieces.Clear();
                table.Resolve(day, MinuteSpan.Of(closing), pieces);
                hours._closures.AddRange(pieces.Select(piece => new Closure(piece.Stretch, closing)));
            }
        }

        hours._openings.Sort(static (left, right) => left.From.CompareTo(right.From));
        return hours;
    }

    /// <summary>Openings that touch, over midnight too, are one stretch that a slot may span.</summary>
    public List<Stretch> Joined() => Stretch.Unite(_openings.ConvertAll(static opening => opening.Stretch));

    public List<Stretch> Closed() => Stretch.Unite(_closures.ConvertAll(static closure => closure.Stretch));

    /// <summary>The starts on the grid, ascending and each once, wherever in the range they fall.</summary>
    public List<long> Starts(Stretch range, long increment)
    {
        var starts = new List<long>();
        var ascending = true;
        foreach (var opening in _openings)
        {
            var until = Math.Min(opening.Until, range.Until);
            var steps = (Math.Max(opening.From, range.From) - opening.Origin + increment - 1) / increment;
            for (var start = opening.Origin + (steps * increment); start < until; start += increment)
            {
                ascending &= starts.Count == 0 || starts[^1] < start;
                starts.Add(start);
            }
        }

        return ascending ? starts : [.. starts.Distinct().Order()];
    }
}
