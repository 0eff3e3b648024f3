using CalendarCafe.Domain;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Infrastructure.Persistence;

/// <summary>The only two ways around the named filters, so that a search for them finds every query that does.</summary>
public static class QueryFilters
{
    /// <summary>Rows of every organisation. The caller takes the tenant from the row that it finds.</summary>
    public static IQueryable<T> AcrossTenants<T>(this IQueryable<T> rows)
        where T : class, ITenantOwned => rows.IgnoreQueryFilters([CafeDbContext.TenantFilter]);

    /// <summary>Deleted rows too.</summary>
    public static IQueryable<T> WithDeleted<T>(this IQueryable<T> rows)
        where T : class, ISoftDeleted => rows.IgnoreQueryFilters([CafeDbContext.DeletedFilter]);
}
