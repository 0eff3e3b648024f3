using System.Net;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.Bookings.Changes;
using CalendarCafe.Web.Features.Bookings.Holds;
using CalendarCafe.Web.Features.EventTypes;
using CalendarCafe.Web.Features.Notifications;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CalendarCafe.Tests.Support;

/// <summary>
/// The whole site for a test class, but for workers that a test would race with: mail waits until a test sends it, holds
/// until it sweeps them, and time does to bookings what it says.
/// </summary>
public sealed class QuietSite(TestPostgres postgres) : IAsyncLifetime
{
    /// <summary>A Monday, ten o'clock in Paris.</summary>
    public static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 9, 0);

    private static readonly Type?[] Workers = [typeof(MailWorker), typeof(HoldSweepWorker), typeof(BookingClockWorker)];

    private CafeSite? _site;

    public CafeSite Site => _site ?? throw new InvalidOperationException("The site opens with the test class.");

    public async ValueTask InitializeAsync()
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["RateLimits:Enabled"] = "false",
            ["Logging:LogLevel:Default"] = "Error",
            ["CalendarCafe:PublicUrl"] = "https://cafe.test",
        };
        _site = await CafeSite.OpenAsync(postgres, settings: settings, configure: WithoutWorkers);
        // The real server: what it refuses by itself, such as large bodies, the one for tests lets pass.
        _site.UseKestrel(0);
        _site.StartServer();
    }

    /// <summary>A browser without scripts, for the real server: there the site's own client follows redirects whatever it is told.</summary>
    public HttpClient CreateBrowser() => new(new Complaints(Site)) { BaseAddress = Site.ClientOptions.BaseAddress };

    public T Get<T>()
        where T : notnull => Site.Services.GetRequiredService<T>();

    public Task<CafeDbContext> OpenAsync() =>
        Get<CafeDatabase>().OpenWithoutTenantAsync(TestContext.Current.CancellationToken);

    /// <summary>Saves rows of any tenant, in the order given.</summary>
    public async Task AddAsync(params object[] rows)
    {
        await using var context = await OpenAsync();
        context.AddRange(rows);
        await context.SaveChangesAsync();
    }

    /// <summary>Runs a statement and answers the first value of its first row.</summary>
    public async Task<object?> ExecuteAsync(string statement, params object[] values)
    {
        await using var command = Get<NpgsqlDataSource>().CreateCommand(statement);
        foreach (var value in values)
        {
            command.Parameters.AddWithValue(value);
        }

        return await command.ExecuteScalarAsync();
    }

    public async Task<long> CountAsync(string table, string where, params object[] values) =>
        (long)(await ExecuteAsync($"SELECT count(*) FROM {table} WHERE {where}", values) ?? 0L);

    internal Task<BookSlotResult> BookAsync(BookSlotRequest request) =>
        Get<BookSlot>().ExecuteAsync(request, TestContext.Current.CancellationToken);

    internal async Task<BookSlotResult.Booked> BookedAsync(SettledHost host, Instant startsAt) =>
        (await BookAsync(host.Request(startsAt))).ShouldBeOfType<BookSlotResult.Booked>();

    internal async Task<BookableEventType> FindAsync(SettledHost host) =>
        (
            await Get<PublicQueries>().FindEventTypeAsync(host.Address, TestContext.Current.CancellationToken)
        ).ShouldNotBeNull();

    public async ValueTask DisposeAsync()
    {
        if (_site is not null)
        {
            await _site.DisposeAsync();
        }
    }

    private static void WithoutWorkers(IServiceCollection services)
    {
        foreach (var worker in services.Where(service => Workers.Contains(service.ImplementationType)).ToList())
        {
            services.Remove(worker);
        }
    }

    // An answer that says only that something went wrong tells the reader of a failed test nothing.
    private sealed class Complaints(CafeSite site)
        : DelegatingHandler(new HttpClientHandler { AllowAutoRedirect = false })
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            var answer = await base.SendAsync(request, cancellationToken);
            while (answer.StatusCode >= HttpStatusCode.InternalServerError && site.Errors.TryDequeue(out var error))
            {
                TestContext.Current.TestOutputHelper?.WriteLine(error);
            }

            return answer;
        }
    }
}
