using System.Diagnostics;
using CalendarCafe.Infrastructure.Postgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CalendarCafe.Tests.Infrastructure;

public sealed class EmbeddedPostgresTests(UsedDataFolder used) : IClassFixture<UsedDataFolder>, IDisposable
{
    private readonly string _folder = UsedDataFolder.NewFolder();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Fresh_folder_becomes_a_server_that_only_this_machine_and_this_user_can_enter()
    {
        await using var node = await StartNodeAsync();

        var login = new NpgsqlConnectionStringBuilder(node.ConnectionString);
        login.Host.ShouldBe("127.0.0.1");
        login.Password?.Length.ShouldBeGreaterThanOrEqualTo(32);
        (await AskAsync(node, "SHOW listen_addresses")).ShouldBe("127.0.0.1");
        (await AskAsync(node, "SHOW fsync")).ShouldBe("on");
        (await AskAsync(node, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user")).ShouldBe(false);
        (await AskAsync(node, "SELECT lower('ÉCOLE')")).ShouldBe("école");
        ModeOf("postgres.password").ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task Wrong_password_is_refused()
    {
        await used.CopyToAsync(_folder);
        await using var node = await StartNodeAsync();
        var wrong = new NpgsqlConnectionStringBuilder(node.ConnectionString) { Password = "guessed" };
        await using var connection = new NpgsqlConnection(wrong.ConnectionString);

        var refusal = await Should.ThrowAsync<PostgresException>(() => connection.OpenAsync());

        refusal.SqlState.ShouldBe(PostgresErrorCodes.InvalidPassword);
    }

    [Fact]
    public async Task Extensions_that_migrations_need_can_be_created_by_the_role_of_the_site()
    {
        await used.CopyToAsync(_folder);
        await using var node = await StartNodeAsync();

        await AskAsync(node, "CREATE EXTENSION btree_gist; CREATE EXTENSION pg_trgm; CREATE EXTENSION citext");

        (await AskAsync(node, "SELECT count(*) FROM pg_extension WHERE extname <> 'plpgsql'")).ShouldBe(3L);
    }

    [Fact]
    public async Task Second_start_finds_the_data_on_the_same_port()
    {
        string first;
        await using (var node = await StartNodeAsync())
        {
            await AskAsync(node, "CREATE TABLE kept AS SELECT 42 AS answer");
            first = node.ConnectionString;
        }

        await using var again = await StartNodeAsync();

        again.ConnectionString.ShouldBe(first);
        (await AskAsync(again, "SELECT answer FROM kept")).ShouldBe(42);
    }

    [Fact]
    public async Task Two_nodes_that_start_at_once_share_a_server_that_the_last_one_stops()
    {
        var nodes = await Task.WhenAll(StartNodeAsync(), StartNodeAsync());
        var serverId = nodes[0].ProcessId;
        serverId.ShouldNotBeNull();
        nodes[1].ProcessId.ShouldBe(serverId);

        await nodes[0].DisposeAsync();
        (await AskAsync(nodes[1], "SELECT 1")).ShouldBe(1);

        await nodes[1].DisposeAsync();
        nodes[1].ProcessId.ShouldBeNull();
    }

    [Fact]
    public async Task Server_that_was_killed_comes_back_with_all_that_was_committed()
    {
        await used.CopyToAsync(_folder);
        await using var killed = await StartNodeAsync();
        await AskAsync(killed, "CREATE TABLE kept (answer int); INSERT INTO kept VALUES (42)");
        await KillServerAsync(killed);

        await using var next = await StartNodeAsync();

        (await AskAsync(next, "SELECT answer FROM kept")).ShouldBe(42);
    }

    [Fact]
    public async Task Server_killed_under_its_nodes_is_started_again_by_one_of_them_at_the_same_address()
    {
        await used.CopyToAsync(_folder);
        await using var node = await StartNodeAsync();
        await using var other = await StartNodeAsync();
        await AskAsync(node, "CREATE TABLE kept (answer int); INSERT INTO kept VALUES (42)");
        var killed = node.ProcessId;

        await KillServerAsync(node);

        (await AskPatientlyAsync(other, "SELECT answer FROM kept")).ShouldBe(42);
        node.ProcessId.ShouldNotBeNull().ShouldNotBe(killed.ShouldNotBeNull());
        other.ProcessId.ShouldBe(node.ProcessId);
    }

    [Fact]
    public async Task Server_left_by_a_killed_node_is_taken_over()
    {
        await used.CopyToAsync(_folder);
        int? orphan;
        await using (var survivor = await StartNodeAsync())
        {
            orphan = survivor.ProcessId;
            // What a killed node leaves: its file, which nobody holds locked.
            await File.WriteAllTextAsync(Path.Combine(_folder, "nodes", "1-killed"), "");
            await using var next = await StartNodeAsync();
            next.ProcessId.ShouldBe(orphan);
        }

        Postmaster.RunningOn(PostgresHome.ClusterIn(_folder)).ShouldBeNull();
    }

    [Fact]
    public async Task Process_id_that_now_belongs_to_another_process_is_not_taken_for_the_server()
    {
        await used.CopyToAsync(_folder);
        var cluster = PostgresHome.ClusterIn(_folder);
        using var other = await StartOtherProcessAsync(cluster);
        string[] stale = [$"{other.Id}", cluster, "1", "5432", "", "127.0.0.1", "1 1", "ready"];
        await File.WriteAllLinesAsync(Path.Combine(cluster, "postmaster.pid"), stale);

        await using var node = await StartNodeAsync();

        (await AskAsync(node, "SELECT 1")).ShouldBe(1);
        other.Kill();
    }

    [Fact]
    public void No_binaries_anywhere_ends_in_a_sentence_that_says_what_to_do()
    {
        var refusal = Should.Throw<PostgresUnavailableException>(() => PostgresBinaries.Find(null, [_folder], _folder));

        refusal.Message.ShouldContain("npm");
        refusal.Message.ShouldContain("PG_BIN");
        refusal.Message.ShouldContain("ConnectionStrings:CalendarCafe");
    }

    [Fact]
    public async Task Named_folder_without_binaries_is_named_in_the_refusal()
    {
        var options = new PostgresOptions { DataPath = _folder, BinPath = _folder };

        var refusal = await Should.ThrowAsync<PostgresUnavailableException>(() =>
            EmbeddedPostgres.StartAsync(options, NullLogger.Instance, TestContext.Current.CancellationToken)
        );

        refusal.Message.ShouldStartWith(_folder);
    }

    [Fact]
    public async Task Server_that_cannot_start_gives_its_own_reason()
    {
        await used.CopyToAsync(_folder);
        await File.AppendAllTextAsync(
            Path.Combine(PostgresHome.ClusterIn(_folder), "postgresql.conf"),
            "fsync = maybe\n"
        );

        var refusal = await Should.ThrowAsync<PostgresUnavailableException>(StartNodeAsync);

        refusal.Message.ShouldContain("postgresql.conf");
    }

    [Fact]
    public async Task Data_of_another_version_are_refused_by_naming_both()
    {
        await used.CopyToAsync(_folder);
        await File.WriteAllTextAsync(Path.Combine(PostgresHome.ClusterIn(_folder), "PG_VERSION"), "12\n");

        var refusal = await Should.ThrowAsync<PostgresUnavailableException>(StartNodeAsync);

        refusal.Message.ShouldContain("PostgreSQL 12");
        refusal.Message.ShouldContain("pg_ctl (PostgreSQL) ");
    }

    private Task<EmbeddedPostgres> StartNodeAsync() =>
        EmbeddedPostgres.StartAsync(
            new PostgresOptions { DataPath = _folder },
            NullLogger.Instance,
            TestContext.Current.CancellationToken
        );

    private static async Task<object?> AskAsync(EmbeddedPostgres node, string statement)
    {
        var unpooled = new NpgsqlConnectionStringBuilder(node.ConnectionString) { Pooling = false };
        await using var connection = new NpgsqlConnection(unpooled.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        return await command.ExecuteScalarAsync();
    }

    private static async Task<object?> AskPatientlyAsync(EmbeddedPostgres node, string statement)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while (true)
        {
            try
            {
                return await AskAsync(node, statement);
            }
            catch (NpgsqlException) when (!patience.IsCancellationRequested)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), patience.Token);
            }
        }
    }

    private static async Task KillServerAsync(EmbeddedPostgres node)
    {
        using var server = Process.GetProcessById(node.ProcessId.ShouldNotBeNull());
        server.Kill();
        await server.WaitForExitAsync();
    }

    // PostgreSQL believes only in processes of its own user.
    private static async Task<Process> StartOtherProcessAsync(string cluster)
    {
        var account = await PostgresAccount.ChooseAsync(cluster, TestContext.Current.CancellationToken);
        var info = new ProcessStartInfo("sleep", ["60"]) { WorkingDirectory = "/" };
        if (account.UserName is not null)
        {
            info.UserName = account.UserName;
        }

        return Process.Start(info).ShouldNotBeNull();
    }

    private UnixFileMode? ModeOf(string name) =>
        OperatingSystem.IsWindows() ? null : File.GetUnixFileMode(Path.Combine(_folder, name));
}
