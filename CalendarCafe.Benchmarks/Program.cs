using BenchmarkDotNet.Running;
using CalendarCafe.Benchmarks;

// "guard" is what every test run asks for; anything else goes to BenchmarkDotNet, as in: -- --filter '*Offers*'
return args is ["guard", ..] ? RatioGuard.Run() : Measure();

int Measure()
{
    BenchmarkSwitcher.FromAssembly(typeof(Workload).Assembly).Run(args);
    return 0;
}
