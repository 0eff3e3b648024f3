namespace CalendarCafe.Domain.Availability.Scan;

/// <summary>Steps of one beat: those of openings whose origins lie a whole number of steps apart.</summary>
/// <param name="Beat">Where in a step they fall, in ticks.</param>
/// <param name="First">The first step.</param>
/// <param name="Until">Where they end, exclusive.</param>
internal readonly record struct StepRun(long Beat, long First, long Until)
{
    public static StepRun Of(Opening opening, Stretch asked, long step)
    {
        var ahead = (asked.From - opening.Origin + step - 1) / step * step;
        var beat = opening.Origin % step;
        return new(beat < 0 ? beat + step : beat, opening.Origin + ahead, asked.Until);
    }

    /// <summary>Sorts by beat and time, and makes one of those whose steps go on in each other. How many are left, at the beginning.</summary>
    public static int Unite(Span<StepRun> runs)
    {
        InOrder.Put(runs, Compare);
        var count = 0;
        foreach (var run in runs)
        {
            if (run.First >= run.Until)
            {
                continue;
            }

            if (count > 0 && runs[count - 1].Beat == run.Beat && run.First <= runs[count - 1].Until)
            {
                runs[count - 1] = runs[count - 1] with { Until = Math.Max(runs[count - 1].Until, run.Until) };
            }
            else
            {
                runs[count++] = run;
            }
        }

        return count;
    }

    public void AddSteps(long step, Rented<long> starts)
    {
        var next = First;
        foreach (ref var start in starts.Extend((int)((Until - First + step - 1) / step)))
        {
            start = next;
            next += step;
        }
    }

    private static int Compare(StepRun left, StepRun right) =>
        left.Beat == right.Beat ? left.First.CompareTo(right.First) : left.Beat.CompareTo(right.Beat);
}
