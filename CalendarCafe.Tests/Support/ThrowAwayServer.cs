using System.Security.Cryptography;
using CalendarCafe.Infrastructure.Postgres;

namespace CalendarCafe.Tests.Support;

/// <summary>A PostgreSQL in a temporary folder that promises speed and no durability. What a killed run left behind, the next one clears.</summary>
internal sealed class ThrowAwayServer : IAsyncDisposable
{
    private const string FolderPrefix = "calendar-cafe-tests-";

    private static readonly string[] Settings =
    [
        "fsync = off",
        "full_page_writes = off",
        "synchronous_commit = off",
        "max_connections = 300",
        "max_wal_size = '4GB'",
        "autovacuum_naptime = '10s'",
    ];

    private readonly PostgresHome _home;
    private readonly PostgresCluster _cluster;
    private readonly IDisposable _membership;

    private ThrowAwayServer(PostgresHome home, PostgresCluster cluster)
    {
        _home = home;
        _cluster = cluster;
        _membership = new NodeRoster(home.DataPath).Join();
    }

    /// <summary>As the site's own role, which is no superuser here either, but may make databases.</summary>
    public string ConnectionString { get; private set; } = "";

    public static async Task<ThrowAwayServer> StartAsync()
    {
        foreach (var left in Directory.EnumerateDirectories(Path.GetTempPath(), FolderPrefix + "*"))
        {
            await SweepAsync(left);
        }

        var folder = Path.Combine(Path.GetTempPath(), FolderPrefix + Guid.NewGuid().ToString("N")[..12]);
        var (home, cluster) = await OpenAsync(folder);
        var server = new ThrowAwayServer(home, cluster);
        var password = RandomNumberGenerator.GetHexString(32, lowercase: true);
        await cluster.CreateAsync(password, Settings, TestContext.Current.CancellationToken);
        var port = await cluster.StartAsync(() => FreePort.Choose(null), TestContext.Current.CancellationToken);
        var login = new PostgresLogin(port, password);
        await login.EnsureRoleAsync("CREATEDB", TestContext.Current.CancellationToken);
        server.ConnectionString = login.ConnectionString;
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _cluster.StopAsync("immediate", CancellationToken.None);
        _membership.Dispose();
        Delete(_home);
    }

    private static async Task<(PostgresHome, PostgresCluster)> OpenAsync(string folder)
    {
        var account = await PostgresAccount.ChooseAsync(PostgresHome.ClusterIn(folder), CancellationToken.None);
        var home = await PostgresHome.AtAsync(folder, account, CancellationToken.None);
        var binaries = await PostgresBinaries
            .Find(new PostgresOptions())
            .ReadyForAsync(account, home.ServerPath, CancellationToken.None);
        return (home, new PostgresCluster(home.ClusterPath, new PostgresLog(home.LogPath), binaries, account));
    }

    private static async Task SweepAsync(string folder)
    {
        try
        {
            if (!new NodeRoster(folder).IsEmpty())
            {
                return;
            }

            var (home, cluster) = await OpenAsync(folder);
            await cluster.StopAsync("immediate", CancellationToken.None);
            Delete(home);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Another user's, or another run clears it at this moment.
        }
    }

    private static void Delete(PostgresHome home)
    {
        Directory.Delete(home.DataPath, recursive: true);
        if (home.IsElsewhere)
        {
            Directory.Delete(home.ServerPath, recursive: true);
        }
    }
}
