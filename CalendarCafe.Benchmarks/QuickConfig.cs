using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace CalendarCafe.Benchmarks;

/// <summary>In the process that was built: a project generated below this one would inherit rules that are not meant for it.</summary>
internal sealed class QuickConfig : ManualConfig
{
    public QuickConfig()
    {
        AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
        // What is asked is said whole.
        SummaryStyle = SummaryStyle.Default.WithMaxParameterColumnWidth(60);
    }
}
