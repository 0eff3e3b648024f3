namespace CalendarCafe.Web.Features.Scheduling;

/// <summary>What one date offers.</summary>
/// <param name="Starts">Ascending.</param>
/// <param name="Next">The next date that offers something, where this one offers nothing; null where none up to the horizon does.</param>
public sealed record OfferedDay(IReadOnlyList<Instant> Starts, LocalDate? Next)
{
    /// <summary>Nothing, today and later.</summary>
    public static OfferedDay Empty { get; } = new([], null);
}
