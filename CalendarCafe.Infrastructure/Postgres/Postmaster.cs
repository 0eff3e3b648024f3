using System.Diagnostics;
using System.Globalization;

namespace CalendarCafe.Infrastructure.Postgres;

/// <summary>What <c>postmaster.pid</c> says of a server, checked against the processes that really run.</summary>
internal sealed record Postmaster(int ProcessId, int Port)
{
    private const int PortLine = 3;

    // Above every system's highest process id.
    private const string NoProcess = "2147483647";

    /// <summary>Null when no server runs on the cluster.</summary>
    public static Postmaster? RunningOn(string clusterPath)
    {
        var lines = LinesIn(clusterPath);
        return
            lines.Length > PortLine
            && TryParse(lines[0], out var processId)
            && TryParse(lines[PortLine], out var port)
            && IsServer(processId, clusterPath)
            ? new Postmaster(processId, port)
            : null;
    }

    /// <summary>
    /// PostgreSQL believes in a dead server when its process id has been given to another process, or lingers as a zombie.
    /// The file itself must stay: it names the shared memory by which PostgreSQL notices orphaned backends.
    /// </summary>
    public static void Disown(string clusterPath)
    {
        var lines = LinesIn(clusterPath);
        if (lines.Length > 0)
        {
            lines[0] = NoProcess;
            File.WriteAllText(FileIn(clusterPath), string.Join('\n', lines) + "\n");
        }
    }

    private static string FileIn(string clusterPath) => Path.Combine(clusterPath, "postmaster.pid");

    private static string[] LinesIn(string clusterPath)
    {
        try
        {
            return File.ReadAllLines(FileIn(clusterPath));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return [];
        }
    }

    private static bool TryParse(string text, out int number) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static bool IsServer(int processId, string clusterPath)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return process.ProcessName.StartsWith("postgres", StringComparison.Ordinal)
                && (!OperatingSystem.IsLinux() || IsAtHome(processId, clusterPath));
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    // A server's working directory is its cluster, so it sees this very file; a zombie has no working directory at all.
    private static bool IsAtHome(int processId, string clusterPath)
    {
        var seen = LinesIn($"/proc/{processId}/cwd");
        return seen.Length > 0 && seen.SequenceEqual(LinesIn(clusterPath), StringComparer.Ordinal);
    }
}
