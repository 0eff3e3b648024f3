using System.Collections.Concurrent;
using CalendarCafe.Infrastructure.Identity;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime.Testing;

namespace CalendarCafe.Tests.Support;

/// <summary>
/// The whole site in this process, on a database of its own, at a time that stands still until a test moves it. For a
/// browser: <c>UseKestrel(0)</c>, then <c>StartServer()</c>.
/// </summary>
public sealed class CafeSite : WebApplicationFactory<Program>
{
    private readonly TestDatabase _database;
    private readonly Dictionary<string, string> _settings;
    private readonly string _environment;
    private readonly Action<IServiceCollection> _configure;
    private bool _ownsDatabase = true;

    private CafeSite(
        TestDatabase database,
        string environment,
        Dictionary<string, string> settings,
        Action<IServiceCollection> configure
    )
    {
        _database = database;
        _environment = environment;
        _settings = settings;
        _configure = configure;
    }

    public FakeClock Clock { get; } = new(Instant.FromUtc(2026, 3, 2, 9, 0));

    /// <summary>What went wrong while no test was known to ask for it.</summary>
    public ConcurrentQueue<string> Errors { get; } = new();

    public string ConnectionString => _database.ConnectionString;

    public static async Task<CafeSite> OpenAsync(
        TestPostgres postgres,
        string environment = "Development",
        Dictionary<string, string>? settings = null,
        Action<IServiceCollection>? configure = null,
        DatabaseTemplate? template = null
    ) =>
        new(
            await postgres.CreateDatabaseAsync(template ?? CafeTemplate.Migrated),
            environment,
            settings ?? [],
            configure ?? (_ => { })
        );

    /// <summary>On a database that outlives it, with the demo's data from the moment it has started.</summary>
    public static CafeSite WithDemo(string connectionString) =>
        new(
            new(connectionString, () => Task.CompletedTask),
            "Development",
            new(StringComparer.Ordinal) { ["Demo:Enabled"] = "true" },
            _ => { }
        );

    /// <summary>Another node beside this one, to be disposed first.</summary>
    public CafeSite AnotherNode() => new(_database, _environment, _settings, _configure) { _ownsDatabase = false };

    /// <summary>Ends this site, and answers one that takes over what it has left.</summary>
    public async Task<CafeSite> SucceedAsync()
    {
        _ownsDatabase = false;
        await DisposeAsync();
        return new(_database, _environment, _settings, _configure);
    }

    /// <summary>A browser without scripts: keeps its cookies, and follows no redirect, so that tests see each.</summary>
    public HttpClient CreateBrowser(string address = "http://localhost") =>
        CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri(address) });

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_ownsDatabase)
        {
            await _database.DisposeAsync();
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(_environment);
        builder.UseContentRoot(Repository.Root);
        builder.UseSetting("ConnectionStrings:CalendarCafe", ConnectionString);
        builder.UseSetting("Demo:Enabled", "false");
        // What the site has to complain of belongs to the test that made it complain, and is shown if that fails.
        builder.UseSetting("Logging:Console:LogLevel:Default", "None");
        builder.ConfigureLogging(logging => logging.AddProvider(new TestOutputLog(Errors)));
        builder.UseSetting("CalendarCafe:DataPath", Path.Combine(Path.GetTempPath(), $"cafe-site-{Guid.NewGuid():N}"));
        foreach (var (key, value) in _settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<IClock>(Clock);
            // Hashing as slowly as the site does would make the tests slow as well; one test looks at the real number.
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1_000);
            _configure(services);
        });
    }
}
