using System.ComponentModel;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CalendarCafe.Infrastructure.Postgres;

/// <summary>
/// The PostgreSQL that the site brings for those who configure none. Every node on the same data folder shares one server;
/// the last to leave stops it, one left behind by a killed node is taken over by the next, and one that dies under its
/// nodes is started again by the first of them to notice.
/// </summary>
public sealed partial class EmbeddedPostgres : IAsyncDisposable
{
    private static readonly string[] Settings = ["max_connections = 300"];
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Watch = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(30);
    private const int AnswerAttempts = 600;

    private readonly PostgresHome _home;
    private readonly PostgresCluster _cluster;
    private readonly NodeRoster _roster;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _leaving = new();
    private Task _watching = Task.CompletedTask;
    private IDisposable? _membership;

    private EmbeddedPostgres(PostgresHome home, PostgresCluster cluster, ILogger logger)
    {
        _home = home;
        _cluster = cluster;
        _roster = new NodeRoster(home.DataPath);
        _logger = logger;
    }

    public string ConnectionString { get; private set; } = "";

    internal int? ProcessId => _cluster.Running?.ProcessId;

    public static async Task<EmbeddedPostgres> StartAsync(
        PostgresOptions options,
        ILogger logger,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var found = PostgresBinaries.Find(options);
            var dataPath = Path.GetFullPath(options.DataPath, options.ContentRootPath);
            var account = await PostgresAccount.ChooseAsync(PostgresHome.ClusterIn(dataPath), cancellationToken);
            var home = await PostgresHome.AtAsync(dataPath, account, cancellationToken);
            using var turn = await new NodeRoster(home.DataPath).TakeTurnAsync(cancellationToken);
            var binaries = await found.ReadyForAsync(account, home.ServerPath, cancellationToken);
            var cluster = new PostgresCluster(home.ClusterPath, new PostgresLog(home.LogPath), binaries, account);
            var postgres = new EmbeddedPostgres(home, cluster, logger);
            var login = await postgres.ServeAsync(cancellationToken);
            postgres._watching = postgres.WatchAsync(login, postgres._leaving.Token);
            return postgres;
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or NpgsqlException or Win32Exception)
        {
            throw new PostgresUnavailableException(
                $"The embedded PostgreSQL could not be started: {exception.Message.TrimEnd('.')}.",
                exception
            );
        }
    }

    /// <summary>Leaves; stops the server if no other node is left on it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _membership, null) is not { } membership)
        {
            return;
        }

        await _leaving.CancelAsync();
        await _watching;
        _leaving.Dispose();
        using var turn = await _roster.TakeTurnAsync(CancellationToken.None);
        membership.Dispose();
        if (_roster.IsEmpty())
        {
            await _cluster.StopAsync("fast", CancellationToken.None);
            LogStopped(_home.ClusterPath);
        }
    }

    private async Task<PostgresLogin> ServeAsync(CancellationToken cancellationToken)
    {
        if (_home.IsElsewhere)
        {
            LogElsewhere(_home.ServerPath, _home.DataPath);
        }

        if (!_cluster.Exists)
        {
            LogCreating(_home.ClusterPath);
            PostgresHome.WriteSecret(_home.PasswordPath, RandomNumberGenerator.GetHexString(48, lowercase: true));
            await _cluster.CreateAsync(await ReadPasswordAsync(cancellationToken), Settings, cancellationToken);
        }

        var login = await ReachAsync(await ReadPasswordAsync(cancellationToken), cancellationToken);
        await login.EnsureRoleAsync("", cancellationToken);
        await login.EnsureDatabaseAsync(cancellationToken);
        ConnectionString = login.ConnectionString;
        _membership = _roster.Join();
        return login;
    }

    private async Task WatchAsync(PostgresLogin login, CancellationToken cancellationToken)
    {
        try
        {
            using var timer = new PeriodicTimer(Watch);
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                try
                {
                    await ReviveAsync(login, cancellationToken);
                }
                catch (Exception exception)
                    when (exception
                            is PostgresUnavailableException
                                or IOException
                                or UnauthorizedAccessException
                                or NpgsqlException
                                or Win32Exception
                    )
                {
                    LogNotRevived(exception.Message);
                    await Task.Delay(PauseAfterFailure, cancellationToken);
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The node leaves.
        }
    }

    // Looked at again in one's turn: another node may have been faster, or is just stopping it.
    private async Task ReviveAsync(PostgresLogin login, CancellationToken cancellationToken)
    {
        if (_cluster.Running is not null)
        {
            return;
        }

        using var turn = await _roster.TakeTurnAsync(cancellationToken);
        if (_cluster.Running is null && !await login.AnswersAsync(cancellationToken))
        {
            LogGone(_home.ClusterPath);
            // Every node's connections lead to this port, so no other will do.
            await _cluster.StartAsync(() => login.Port, cancellationToken);
            LogStarted(_home.ClusterPath, login.Port);
        }
    }

    private async Task<PostgresLogin> ReachAsync(string password, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < AnswerAttempts && _cluster.Running is { } running; attempt++)
        {
            var login = new PostgresLogin(running.Port, password);
            if (await login.AnswersAsync(cancellationToken))
            {
                LogJoined(running.Port);
                return login;
            }

            await Task.Delay(Pause, cancellationToken);
        }

        if (_cluster.Running is { } silent)
        {
            throw new PostgresUnavailableException(
                $"PostgreSQL (process {silent.ProcessId}) runs on {_home.ClusterPath} but does not answer (see {_home.LogPath})."
            );
        }

        var preferred = await ReadPortAsync(cancellationToken);
        var port = await _cluster.StartAsync(() => FreePort.Choose(preferred), cancellationToken);
        await File.WriteAllTextAsync(_home.PortPath, port.ToString(CultureInfo.InvariantCulture), cancellationToken);
        LogStarted(_home.ClusterPath, port);
        return new PostgresLogin(port, password);
    }

    private async Task<string> ReadPasswordAsync(CancellationToken cancellationToken) =>
        (await File.ReadAllTextAsync(_home.PasswordPath, cancellationToken)).Trim();

    private async Task<int?> ReadPortAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(_home.PortPath))
        {
            return null;
        }

        var text = await File.ReadAllTextAsync(_home.PortPath, cancellationToken);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : null;
    }

    [LoggerMessage(LogLevel.Information, "Making a PostgreSQL cluster in {ClusterPath}")]
    private partial void LogCreating(string clusterPath);

    [LoggerMessage(LogLevel.Information, "PostgreSQL serves {ClusterPath} on port {Port}")]
    private partial void LogStarted(string clusterPath, int port);

    [LoggerMessage(LogLevel.Information, "Joined the PostgreSQL that already runs on port {Port}")]
    private partial void LogJoined(int port);

    [LoggerMessage(LogLevel.Warning, "The PostgreSQL on {ClusterPath} is gone; starting it again")]
    private partial void LogGone(string clusterPath);

    [LoggerMessage(LogLevel.Error, "The embedded PostgreSQL could not be started again; trying on: {Reason}")]
    private partial void LogNotRevived(string reason);

    [LoggerMessage(LogLevel.Information, "PostgreSQL stopped in {ClusterPath}, as the last node left")]
    private partial void LogStopped(string clusterPath);

    [LoggerMessage(
        LogLevel.Warning,
        "The data are kept in {ServerPath}: PostgreSQL cannot run as root, and its user cannot reach {DataPath}"
    )]
    private partial void LogElsewhere(string serverPath, string dataPath);
}
