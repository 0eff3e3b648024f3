using System.Security.Cryptography;
using System.Text;

namespace CalendarCafe.Infrastructure.Postgres;

/// <summary>
/// Where everything lies. What the site alone reads stays under <see cref="DataPath"/>; what the server reads and writes
/// lies under <see cref="ServerPath"/>, the same folder unless the server's user cannot reach it.
/// </summary>
internal sealed record PostgresHome(string DataPath, string ServerPath)
{
    // Never in /tmp, where anyone could put a folder of that name first.
    private static readonly string[] Elsewhere = ["/var/lib/calendar-cafe", "/opt/calendar-cafe"];

    public string ClusterPath => ClusterIn(ServerPath);

    public string LogPath => Path.Combine(ServerPath, "postgres.log");

    public string PasswordPath => Path.Combine(DataPath, "postgres.password");

    public string PortPath => Path.Combine(DataPath, "postgres.port");

    public bool IsElsewhere => DataPath != ServerPath;

    /// <summary>
    /// The data stay where they were once put, whatever has become reachable since;
    /// a folder elsewhere is named after the data folder, so that each checkout finds its own again.
    /// </summary>
    public static async Task<PostgresHome> AtAsync(
        string dataPath,
        PostgresAccount account,
        CancellationToken cancellationToken
    )
    {
        var full = Path.GetFullPath(dataPath);
        CreateFolder(full, isPassage: account.UserName is not null);
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(full)))[..12];
        var reachable = new List<string>();
        foreach (var place in Elsewhere.Select(root => Path.Combine(root, name)).Prepend(full))
        {
            if (await account.CanReachAsync(place, cancellationToken))
            {
                reachable.Add(place);
            }
        }

        var chosen = reachable.Find(place => Directory.Exists(ClusterIn(place))) ?? reachable.Find(CanCreate);
        return chosen is null
            ? throw new PostgresUnavailableException(
                $"{account.UserName} runs PostgreSQL for root, but cannot reach {full} nor any folder in its stead."
            )
            : new PostgresHome(full, chosen);
    }

    public static string ClusterIn(string serverPath) => Path.Combine(serverPath, "postgres");

    /// <summary>Readable by its owner only.</summary>
    public static void WriteSecret(string path, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var stream = new FileStream(path, options);
        stream.Write(Encoding.ASCII.GetBytes(text));
        stream.Flush(flushToDisk: true);
    }

    private static void CreateFolder(string path, bool isPassage)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
            return;
        }

        var owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        var passage = UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        Directory.CreateDirectory(path, isPassage ? owner | passage : owner);
    }

    private static bool CanCreate(string path)
    {
        try
        {
            CreateFolder(path, isPassage: true);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
