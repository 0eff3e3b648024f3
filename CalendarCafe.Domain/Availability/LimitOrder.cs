using CalendarCafe.Domain.EventTypes;

namespace CalendarCafe.Domain.Availability;

/// <summary>
/// Whether limits make sense together: of one measure there is one for each period, and a wider period's is never smaller
/// than a narrower one's, which could then never be reached.
/// </summary>
public static class LimitOrder
{
    /// <summary>The first limit that a wider or equal period's contradicts, with that one; null where all are in order.</summary>
    public static LimitContradiction? Check(IEnumerable<SlotLimit> limits)
    {
        foreach (var measured in limits.GroupBy(limit => limit.Measure).OrderBy(group => group.Key))
        {
            SlotLimit? narrower = null;
            foreach (var limit in measured.OrderBy(limit => limit.Period))
            {
                if (narrower is not null && (narrower.Period == limit.Period || narrower.Maximum > limit.Maximum))
                {
                    return new(narrower, limit);
                }

                narrower = limit;
            }
        }

        return null;
    }

    internal static void Require(IEnumerable<SlotLimit> limits)
    {
        if (Check(limits) is var (narrower, wider))
        {
            throw new ArgumentException($"{wider} contradicts {narrower}.", nameof(limits));
        }
    }
}
