using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.EventTypes;
using CalendarCafe.Web.Features.Scheduling;
using Microsoft.Extensions.DependencyInjection;

namespace CalendarCafe.Tests.Features.Scheduling;

/// <summary>Where the time of the slots endpoint goes, on the demo's largest pool; bench/slots.sh prints it. Nothing here can fail for being slow.</summary>
public sealed class SlotsMeasure(TestPostgres postgres)
{
    private const int Warmups = 200;
    private const int Rounds = 1_000;
    private const string Pool = "/api/v1/public/demo/front-desk/welcome/slots";

    private static readonly Instant Monday = Instant.FromUtc(2026, 3, 2, 9, 0);
    private static readonly Interval FourWeeks = new(Monday, Monday + Duration.FromDays(28));

    [Fact(Explicit = true)]
    public async Task Shares_of_database_engine_and_json()
    {
        await using var site = await CafeSite.OpenAsync(
            postgres,
            settings: new(StringComparer.Ordinal) { ["Demo:Enabled"] = "true", ["RateLimits:Enabled"] = "false" }
        );
        site.UseKestrel(0);
        site.StartServer();
        using var client = site.CreateClient();
        using var database = new DatabaseTime();

        var (requests, queries) = (new Times(), new Times());
        var statements = 0;
        for (var round = 0; round < Warmups + Rounds; round++)
        {
            database.Reset();
            await requests.AddAsync(() =>
                client.GetAsync($"{Pool}?from=2026-03-02&to=2026-03-29&timeZone=Europe/Paris")
            );
            queries.Add(database.Spent);
            statements = database.Statements;
        }

        var (engine, json, slots) = await MeasureInsideAsync(site.Services);
        Tell("requests, one after the other", Rounds.ToString(CultureInfo.InvariantCulture));
        Tell("slots in an answer", slots.ToString(CultureInfo.InvariantCulture));
        Tell("statements in a request", statements.ToString(CultureInfo.InvariantCulture));
        Tell("whole request, p50 and p95", $"{Shown(requests.At(0.5))}, {Shown(requests.At(0.95))}");
        foreach (var (name, part) in new[] { ("database", queries), ("engine", engine), ("JSON", json) })
        {
            var share = part.At(0.5) / requests.At(0.5);
            Tell(
                $"{name}, p50 and its share",
                string.Create(CultureInfo.InvariantCulture, $"{Shown(part.At(0.5))}, {share:P1}")
            );
        }
    }

    private static async Task<(Times Engine, Times Json, int Slots)> MeasureInsideAsync(IServiceProvider services)
    {
        var pool = await services
            .GetRequiredService<PublicQueries>()
            .FindOfferedAsync(new("demo", "front-desk", "welcome"), CancellationToken.None);
        var welcome = pool.ShouldNotBeNull();
        await using var context = await services
            .GetRequiredService<CafeDatabase>()
            .OpenAsync(welcome.OrganizationId, CancellationToken.None);
        var asked = new SlotSearchRequest(welcome.Id, welcome.DefaultDuration, FourWeeks, Monday);
        var search = (await SlotSearches.LoadAsync(context, asked, CancellationToken.None)).ShouldNotBeNull();
        var (engine, json) = (new Times(), new Times());
        var slots = 0;
        for (var round = 0; round < Warmups + Rounds; round++)
        {
            IReadOnlyList<SlotOffer> offers = [];
            await engine.AddAsync(() => Task.FromResult(offers = AvailabilityEngine.Offers(search, FourWeeks)));
            await json.AddAsync(() =>
                Task.FromResult(
                    JsonSerializer.SerializeToUtf8Bytes(
                        new SlotList("Europe/Paris", [.. offers.Select(ListedSlot.Of)]),
                        JsonSerializerOptions.Web
                    )
                )
            );
            slots = offers.Count;
        }

        return (engine, json, slots);
    }

    private static void Tell(string what, string figure) =>
        TestContext.Current.TestOutputHelper?.WriteLine($"{what}: {figure}");

    private static string Shown(double microseconds) =>
        string.Create(CultureInfo.InvariantCulture, $"{microseconds / 1_000:0.00} ms");

    /// <summary>Microseconds of each round but the first ones.</summary>
    private sealed class Times
    {
        private readonly List<double> _times = [];

        public async Task AddAsync<T>(Func<Task<T>> act)
        {
            var start = Stopwatch.GetTimestamp();
            await act();
            Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        }

        public void Add(double microseconds) => _times.Add(microseconds);

        public double At(double share) => _times.Skip(Warmups).Order().ElementAt((int)(share * Rounds));
    }

    /// <summary>What Npgsql says of its own statements.</summary>
    private sealed class DatabaseTime : IDisposable
    {
        private readonly ActivityListener _listener;
        private long _ticks;
        private int _statements;

        public DatabaseTime()
        {
            _listener = new()
            {
                ShouldListenTo = source => string.Equals(source.Name, "Npgsql", StringComparison.Ordinal),
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
                ActivityStopped = activity =>
                {
                    Interlocked.Add(ref _ticks, activity.Duration.Ticks);
                    Interlocked.Increment(ref _statements);
                },
            };
            ActivitySource.AddActivityListener(_listener);
        }

        public double Spent => TimeSpan.FromTicks(_ticks).TotalMicroseconds;

        public int Statements => _statements;

        public void Reset() => (_ticks, _statements) = (0, 0);

        public void Dispose() => _listener.Dispose();
    }
}
