namespace CalendarCafe.Infrastructure.Persistence;

/// <summary>The one clock that all nodes share. Holds are short, and must not end sooner on one node than on another.</summary>
public static class DatabaseClock
{
    /// <summary>Within a query: when it was sent.</summary>
    public static Instant Now() => throw new InvalidOperationException("Only the database can read its clock.");
}
