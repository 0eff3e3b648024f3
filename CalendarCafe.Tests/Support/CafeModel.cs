using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CalendarCafe.Tests.Support;

/// <summary>The model as migrations see it, with every note; it needs no server.</summary>
internal static class CafeModel
{
    private static readonly Lazy<IModel> Shared = new(() =>
    {
        using var context = new DesignTimeContext().CreateDbContext([]);
        return context.GetService<IDesignTimeModel>().Model;
    });

    public static IModel Value => Shared.Value;

    /// <summary>By name.</summary>
    public static IReadOnlyList<ITable> Tables { get; } =
    [.. Value.GetRelationalModel().Tables.OrderBy(table => table.Name, StringComparer.Ordinal)];

    public static IEntityType EntityOf(ITable table) => (IEntityType)table.EntityTypeMappings.First().TypeBase;

    public static bool HasChangedSinceTheLastMigration()
    {
        using var context = new DesignTimeContext().CreateDbContext([]);
        return context.Database.HasPendingModelChanges();
    }
}
