using CalendarCafe.Infrastructure.Postgres;
using Microsoft.Extensions.Logging.Abstractions;

namespace CalendarCafe.Tests.Infrastructure;

/// <summary>A data folder that a node has used and left, to be copied: making a durable cluster for each test takes too long.</summary>
public sealed class UsedDataFolder : IAsyncLifetime
{
    private readonly string _folder = NewFolder();

    public static string NewFolder()
    {
        var folder = Directory.CreateTempSubdirectory("calendar-cafe-embedded-").FullName;
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, File.GetUnixFileMode(folder) | UnixFileMode.OtherExecute);
        }

        return folder;
    }

    public async ValueTask InitializeAsync()
    {
        var options = new PostgresOptions { DataPath = _folder };
        await using var node = await EmbeddedPostgres.StartAsync(
            options,
            NullLogger.Instance,
            TestContext.Current.CancellationToken
        );
    }

    /// <summary>With the owners of the files, as the server runs as another user than root.</summary>
    public async Task CopyToAsync(string folder)
    {
        string[] arguments = ["-a", $"{_folder}/.", folder];
        var copied = await ExternalProgram.RunAsync("cp", arguments, null, TestContext.Current.CancellationToken);
        copied.ExitCode.ShouldBe(0, copied.Output);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
