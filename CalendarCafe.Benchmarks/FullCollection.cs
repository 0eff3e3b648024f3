using System.Diagnostics.Tracing;
using Microsoft.Diagnostics.NETCore.Client;

namespace CalendarCafe.Benchmarks;

/// <summary>Has another process of this user collect all its garbage, so that what its metrics say of its heap is alive.</summary>
internal static class FullCollection
{
    private const long GarbageCollectionOnStart = 0x80_0000;

    private static readonly EventPipeProvider Asking = new(
        "Microsoft-Windows-DotNETRuntime",
        EventLevel.Informational,
        GarbageCollectionOnStart
    );

    /// <param name="processId">A .NET process.</param>
    public static int Ask(string processId)
    {
        using var session = new DiagnosticsClient(
            int.Parse(processId, System.Globalization.CultureInfo.InvariantCulture)
        ).StartEventPipeSession(Asking, requestRundown: false);
        session.Stop();
        return 0;
    }
}
