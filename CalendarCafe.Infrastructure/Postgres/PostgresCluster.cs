using System.Globalization;

namespace CalendarCafe.Infrastructure.Postgres;

/// <summary>One cluster on disk: made once, started, found running, stopped.</summary>
internal sealed class PostgresCluster(string path, PostgresLog log, PostgresBinaries binaries, PostgresAccount account)
{
    public const string Superuser = "postgres";
    private const int StartAttempts = 50;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private static readonly string[] HouseSettings =
    [
        "listen_addresses = '127.0.0.1'",
        "unix_socket_directories = ''",
        "password_encryption = 'scram-sha-256'",
        "timezone = 'UTC'",
        "log_timezone = 'UTC'",
    ];

    // Orphans of a killed server that have not yet noticed, or a port that another process was quicker to take.
    private static readonly string[] PassingTroubles =
    [
        "pre-existing shared memory block",
        "could not create any TCP/IP sockets",
    ];

    public bool Exists => Directory.Exists(path);

    public Postmaster? Running => Postmaster.RunningOn(path);

    /// <summary>The folder appears only when the cluster is whole, so a node killed meanwhile leaves nothing half made.</summary>
    public async Task CreateAsync(string password, IEnumerable<string> settings, CancellationToken cancellationToken)
    {
        var unfinished = path + ".unfinished";
        var passwordPath = path + ".first-password";
        if (Directory.Exists(unfinished))
        {
            Directory.Delete(unfinished, recursive: true);
        }

        Directory.CreateDirectory(unfinished);
        PostgresHome.WriteSecret(passwordPath, password);
        try
        {
            await account.OwnAsync(unfinished, cancellationToken);
            await account.OwnAsync(passwordPath, cancellationToken);
            await InitialiseAsync(unfinished, passwordPath, cancellationToken);
        }
        finally
        {
            File.Delete(passwordPath);
        }

        var lines = HouseSettings.Concat(settings).Prepend("");
        await File.AppendAllLinesAsync(Path.Combine(unfinished, "postgresql.conf"), lines, cancellationToken);
        Directory.Move(unfinished, path);
    }

    /// <summary>Answers the port it listens on; another is asked for whenever one turns out to be taken.</summary>
    public async Task<int> StartAsync(Func<int> choosePort, CancellationToken cancellationToken)
    {
        await DemandSameVersionAsync(cancellationToken);
        Postmaster.Disown(path);
        log.Open();
        await account.OwnAsync(path, cancellationToken);
        await account.OwnAsync(log.Path, cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            var port = choosePort();
            var outcome = await account.RunAsync(binaries.PgCtl, StartArguments(port), cancellationToken);
            if (outcome.ExitCode == 0)
            {
                return port;
            }

            var reason = log.ReadReason() ?? outcome.Output.Trim().ReplaceLineEndings(" ");
            if (attempt == StartAttempts || !IsPassing(reason))
            {
                throw new PostgresUnavailableException(
                    $"PostgreSQL did not start: {reason.TrimEnd('.')} (see {log.Path})."
                );
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }

    public async Task StopAsync(string mode, CancellationToken cancellationToken)
    {
        if (Running is null)
        {
            return;
        }

        string[] arguments = ["stop", "-D", path, "-m", mode, "-w", "-t", "30", "-s"];
        await account.RunAsync(binaries.PgCtl, arguments, cancellationToken);
    }

    private async Task DemandSameVersionAsync(CancellationToken cancellationToken)
    {
        var made = (await File.ReadAllTextAsync(Path.Combine(path, "PG_VERSION"), cancellationToken)).Trim();
        var found = await account.RunAsync(binaries.PgCtl, ["--version"], cancellationToken);
        if (!found.Output.Contains($"(PostgreSQL) {made}", StringComparison.Ordinal))
        {
            throw new PostgresUnavailableException(
                $"The data in {path} were made by PostgreSQL {made}, but {binaries.BinPath} holds {found.Output.Trim()}."
            );
        }
    }

    // pg_ctl gives the server a session of its own: Ctrl-C in the site's terminal does not reach it.
    private string[] StartArguments(int port)
    {
        var options = string.Create(CultureInfo.InvariantCulture, $"-p {port}");
        return ["start", "-D", path, "-l", log.Path, "-o", options, "-w", "-t", "60", "-s"];
    }

    // ICU's root order on every system, so that names sort and compare alike wherever the data are carried.
    private async Task InitialiseAsync(string folder, string passwordPath, CancellationToken cancellationToken)
    {
        string[] arguments =
        [
            "-D",
            folder,
            $"--username={Superuser}",
            $"--pwfile={passwordPath}",
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--no-locale",
            "--locale-provider=icu",
            "--icu-locale=und",
        ];
        var outcome = await account.RunAsync(binaries.Initdb, arguments, cancellationToken);
        if (outcome.ExitCode != 0)
        {
            var reason = outcome
                .Output.Trim()
                .Split('\n')
                .LastOrDefault(line => line.Contains("error", StringComparison.Ordinal));
            throw new PostgresUnavailableException(
                $"PostgreSQL could not make its folder {path}: {reason ?? outcome.Output.Trim()}."
            );
        }
    }

    private static bool IsPassing(string reason) =>
        PassingTroubles.Any(trouble => reason.Contains(trouble, StringComparison.Ordinal));
}
