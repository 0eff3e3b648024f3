namespace CalendarCafe.Domain.Availability.Scan;

/// <summary>Steps of one beat: those of openings whose origins lie a whole number of steps apart.</summary>
/// <param name="Beat">Where in a step they fall, in ticks.</param>
/// <param name="First">The first step.</param>
/// <param name="Until">Where they end, exclusive.</param>
internal readonly record struct StepRun(long Beat, long First, long Until) : IComparable<StepRun>
{
    public static StepRun Of(Opening opening, Stretch asked, long step)
    {
        var beat = opening.Origin % step;
        // Most openings are asked about from their own beginning on, and division is what costs most here.
        var ahead = asked.From == opening.Origin ? 0 : (asked.From - opening.Origin + step - 1) / step * step;
        return new(beat < 0 ? beat + step : beat, opening.Origin + ahead, asked.Until);
    }

    /// <summary>Sorts by beat and time, and makes one of those whose steps go on in each other. How many are left, at the beginning.</summary>
    public static int Unite(Span<StepRun> runs)
    {
        InOrder.Put(runs);
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

    /// <summary>Writes its steps at the beginning of a list that has room for them. How many they are.</summary>
    public int WriteSteps(long step, Span<long> starts)
    {
        var count = 0;
        // The last of them is before the end of the run, and one step more lies within reckoning.
        unchecked
        {
            for (var start = First; start < Until; start += step)
            {
                starts[count++] = start;
            }
        }

        return count;
    }

    /// <summary>By beat, then by the first step.</summary>
    public int CompareTo(StepRun other) =>
        Beat == other.Beat ? First.CompareTo(other.First) : Beat.CompareTo(other.Beat);
}
