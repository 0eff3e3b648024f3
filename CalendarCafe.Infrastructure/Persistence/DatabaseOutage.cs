using System.Data.Common;

namespace CalendarCafe.Infrastructure.Persistence;

/// <summary>Tells a database that is away from a bug: the former a page may survive, with what it last showed.</summary>
public static class DatabaseOutage
{
    /// <summary>EF wraps what it holds for passing trouble, so the cause may lie below.</summary>
    public static bool Explains(Exception problem)
    {
        for (var cause = problem; cause is not null; cause = cause.InnerException)
        {
            if (cause is DbException { IsTransient: true } or TimeoutException)
            {
                return true;
            }
        }

        return false;
    }
}
