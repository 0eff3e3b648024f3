using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CalendarCafe.Tests.Support;

/// <summary>A database whose statements are counted: what a page asks on loading.</summary>
internal sealed class CountedDatabase : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public CountedDatabase(string connectionString, IClock clock) =>
        _services = new ServiceCollection()
            .AddSingleton(clock)
            .AddPersistence(connectionString)
            .ConfigureDbContext<CafeDbContext>(
                (_, options) => options.AddInterceptors(Queries),
                ServiceLifetime.Singleton
            )
            .BuildServiceProvider();

    public QueryCount Queries { get; } = new();

    public CafeDatabase Database => _services.GetRequiredService<CafeDatabase>();

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
