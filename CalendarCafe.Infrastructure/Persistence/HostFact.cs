namespace CalendarCafe.Infrastructure.Persistence;

/// <summary>A line of <see cref="HostFacts"/>: what the columns mean is said by <see cref="Kind"/>.</summary>
public sealed record HostFact(
    HostFactKind Kind,
    Guid Subject,
    Guid? Other,
    LocalDate? FirstDate,
    LocalDate? LastDate,
    int? FromNumber,
    int? UntilNumber,
    string? Label,
    string? Detail,
    string[]? Names
)
{
    /// <summary>A label of one of the closed sets, none of which has two words here.</summary>
    public static T Member<T>(string? label)
        where T : struct, Enum => Enum.Parse<T>(label ?? "", ignoreCase: true);
}
