using BenchmarkDotNet.Attributes;
using CalendarCafe.Benchmarks.Naive;
using CalendarCafe.Domain.Availability;

namespace CalendarCafe.Benchmarks;

/// <summary>The workloads a to f, and a pool of mixed zones and openings.</summary>
[MemoryDiagnoser]
[Config(typeof(QuickConfig))]
public class OffersBenchmarks
{
    [ParamsSource(nameof(Workloads))]
    public Workload Asked { get; set; } = Workload.Read('a');

    public static IEnumerable<Workload> Workloads =>
        [.. "abcdef".Select(Workload.Read), MadeWorkload.Pool(hosts: 20, days: 30, busy: 100, isMixed: true)];

    [Benchmark(Baseline = true)]
    public int Naive() => new NaiveSchedule(Asked.Search).Offers(Asked.Range).Count;

    [Benchmark]
    public int Engine() => AvailabilityEngine.Offers(Asked.Search, Asked.Range).Count;
}
