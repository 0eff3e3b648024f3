using BenchmarkDotNet.Attributes;
using CalendarCafe.Benchmarks.Naive;
using CalendarCafe.Domain.Availability;

namespace CalendarCafe.Benchmarks;

/// <summary>A pool larger than anybody's: 1,000 hosts, 90 days, 600 busy times each.</summary>
[MemoryDiagnoser]
[Config(typeof(QuickConfig))]
public class ThousandHostsBenchmarks
{
    private readonly Workload _asked = MadeWorkload.Pool(hosts: 1_000, days: 90, busy: 600);

    [Benchmark(Baseline = true)]
    public int Naive() => new NaiveSchedule(_asked.Search).Offers(_asked.Range).Count;

    [Benchmark]
    public int Engine() => AvailabilityEngine.Offers(_asked.Search, _asked.Range).Count;
}
