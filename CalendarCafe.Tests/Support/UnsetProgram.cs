using System.Diagnostics;

namespace CalendarCafe.Tests.Support;

/// <summary>The real program, run in a process of its own to its end with the settings given and none of those around it.</summary>
internal sealed record UnsetProgram(int ExitCode, IReadOnlyList<string> Errors, string Output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task<UnsetProgram> RunAsync(string environment, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CalendarCafe.Web.dll")])
        {
            WorkingDirectory = Repository.Root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (
            var name in start.Environment.Keys.Where(name => name.Contains("__", StringComparison.Ordinal)).ToList()
        )
        {
            start.Environment.Remove(name);
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        using var program = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var output = program.StandardOutput.ReadToEndAsync(patience.Token);
            var errors = await program.StandardError.ReadToEndAsync(patience.Token);
            await program.WaitForExitAsync(patience.Token);
            return new(
                program.ExitCode,
                errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
                await output
            );
        }
        finally
        {
            // One that starts after all must not outlive the test.
            if (!program.HasExited)
            {
                program.Kill(entireProcessTree: true);
            }
        }
    }
}
