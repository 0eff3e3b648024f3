using System.Data.Common;

namespace CalendarCafe.Infrastructure.Persistence;

/// <summary>Tells trouble with the database from other bugs: a page may survive it, with what it last showed.</summary>
public static class DatabaseOutage
{
    public static bool Explains(Exception problem) =>
        Causes(problem).Any(cause => cause is DbException or TimeoutException);

    /// <summary>Narrower: the database is away, or too busy to answer, and the same may work in a moment.</summary>
    public static bool IsPassing(Exception problem) =>
        Causes(problem).Any(cause => cause is DbException { IsTransient: true } or TimeoutException);

    // EF wraps what it holds for passing trouble, so the cause may lie below.
    private static IEnumerable<Exception> Causes(Exception problem)
    {
        for (var cause = problem; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }
}
