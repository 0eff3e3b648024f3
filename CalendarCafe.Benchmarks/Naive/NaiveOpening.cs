namespace CalendarCafe.Benchmarks.Naive;

/// <summary>A piece of one working interval of one date, and the instant that its steps are counted from.</summary>
public sealed record NaiveOpening(Interval Time, Instant Origin)
{
    public IEnumerable<Instant> Steps(Duration increment)
    {
        for (var start = Origin; start < Time.End; start += increment)
        {
            if (start >= Time.Start)
            {
                yield return start;
            }
        }
    }
}
