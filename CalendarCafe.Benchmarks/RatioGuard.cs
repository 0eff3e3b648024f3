using System.Diagnostics;
using System.Globalization;
using CalendarCafe.Benchmarks.Naive;
using CalendarCafe.Domain.Availability;

namespace CalendarCafe.Benchmarks;

/// <summary>
/// Guards how many times faster than the naive schedule the engine is, never a time. The two take turns, and the best
/// round of each counts: whatever else the machine does then slows neither.
/// </summary>
internal static class RatioGuard
{
    private const int Rounds = 300;
    private const int Attempts = 3;

    // A round long enough that a clock's tick does not matter, and short enough to fit between interruptions.
    private static readonly TimeSpan RoundLength = TimeSpan.FromMilliseconds(2);

    // Until the runtime has compiled both as well as it ever will.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    private static readonly (char Letter, double AtLeast)[] Guarded = [('a', 20), ('b', 70)];

    public static int Run() => Guarded.All(guarded => Holds(Workload.Read(guarded.Letter), guarded.AtLeast)) ? 0 : 1;

    private static bool Holds(Workload asked, double atLeast)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (ratio, engine) = Measure(asked);
            var isEnough = ratio >= atLeast;
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{asked}: {ratio:0} times the naive schedule's speed ({engine * 1e6:0.0} µs), at least {atLeast:0}: {(isEnough ? "holds" : "does not hold")}"
                )
            );
            if (isEnough || attempt == Attempts)
            {
                return isEnough;
            }
        }
    }

    private static (double Ratio, double EngineSeconds) Measure(Workload asked)
    {
        Func<int> askNaive = () => new NaiveSchedule(asked.Search).Offers(asked.Range).Count;
        Func<int> askEngine = () => AvailabilityEngine.Offers(asked.Search, asked.Range).Count;
        Time(askNaive, WarmUp);
        Time(askEngine, WarmUp);
        var (naive, engine) = (double.MaxValue, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            naive = Math.Min(naive, Time(askNaive, RoundLength));
            engine = Math.Min(engine, Time(askEngine, RoundLength));
        }

        return (naive / engine, engine);
    }

    private static double Time(Func<int> compute, TimeSpan atLeast)
    {
        var clock = Stopwatch.StartNew();
        var times = 0;
        do
        {
            compute();
            times++;
        } while (clock.Elapsed < atLeast);

        return clock.Elapsed.TotalSeconds / times;
    }
}
