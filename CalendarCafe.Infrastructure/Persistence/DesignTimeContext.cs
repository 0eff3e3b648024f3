using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CalendarCafe.Infrastructure.Persistence;

/// <summary>What <c>dotnet ef</c> makes migrations from; it needs no server.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<CafeDbContext>
{
    public CafeDbContext CreateDbContext(string[] args) =>
        new(
            (DbContextOptions<CafeDbContext>)
                new DbContextOptionsBuilder<CafeDbContext>().UseCafe("Host=localhost").Options
        );
}
