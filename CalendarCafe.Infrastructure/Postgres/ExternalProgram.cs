using System.Diagnostics;

namespace CalendarCafe.Infrastructure.Postgres;

/// <summary>Runs a program to its end, if wanted as another user, and keeps what it said.</summary>
internal static class ExternalProgram
{
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(2);

    public sealed record Outcome(int ExitCode, string Output);

    public static async Task<Outcome> RunAsync(
        string program,
        IEnumerable<string> arguments,
        string? userName,
        CancellationToken cancellationToken
    )
    {
        using var process =
            Process.Start(StartInfo(program, arguments, userName))
            ?? throw new InvalidOperationException($"{program} did not start.");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);

        return new Outcome(process.ExitCode, await TextOfAsync(output) + await TextOfAsync(errors));
    }

    private static ProcessStartInfo StartInfo(string program, IEnumerable<string> arguments, string? userName)
    {
        var info = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            // Another user may not be allowed into the folder that the site was started in.
            WorkingDirectory = Path.GetPathRoot(Path.GetFullPath(program)) ?? "/",
        };
        if (userName is not null)
        {
            info.UserName = userName;
        }

        foreach (var name in info.Environment.Keys.Where(IsPostgresSetting).ToList())
        {
            info.Environment.Remove(name);
        }

        info.Environment["LC_ALL"] = "C";
        return info;
    }

    private static bool IsPostgresSetting(string name) =>
        name.StartsWith("PG", StringComparison.Ordinal) || name == "LC_MESSAGES";

    // A server that inherits the pipe (Windows) would keep it open for ever.
    private static async Task<string> TextOfAsync(Task<string> reading)
    {
        var first = await Task.WhenAny(reading, Task.Delay(LastWords));
        return first == reading ? await reading : "";
    }
}
