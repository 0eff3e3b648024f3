using BenchmarkDotNet.Attributes;
using CalendarCafe.Domain.Availability;

namespace CalendarCafe.Benchmarks;

/// <summary>Hosts, days and busy times doubled one after the other: the cost should double, not more.</summary>
[MemoryDiagnoser]
[Config(typeof(QuickConfig))]
public class GrowthBenchmarks
{
    [ParamsSource(nameof(Workloads))]
    public Workload Asked { get; set; } = MadeWorkload.Pool(50, 30, 200);

    public static IEnumerable<Workload> Workloads =>
        [
            .. new[] { 50, 100, 200, 400, 800 }.Select(hosts => MadeWorkload.Pool(hosts, 30, 200)),
            .. new[] { 60, 120, 240, 480 }.Select(days => MadeWorkload.Pool(50, days, 200)),
            .. new[] { 400, 800, 1_600, 3_200 }.Select(busy => MadeWorkload.Pool(50, 30, busy)),
        ];

    [Benchmark]
    public int Engine() => AvailabilityEngine.Offers(Asked.Search, Asked.Range).Count;
}
