using BenchmarkDotNet.Running;
using CalendarCafe.Benchmarks;

// "guard" is what every test run asks for, "collect <process>" what bench/circuits.sh does; anything else goes to
// BenchmarkDotNet, as in: -- --filter '*Offers*'
return args switch
{
    ["guard", ..] => RatioGuard.Run(),
    ["collect", var process] => FullCollection.Ask(process),
    _ => Measure(),
};

int Measure()
{
    BenchmarkSwitcher.FromAssembly(typeof(Workload).Assembly).Run(args);
    return 0;
}
