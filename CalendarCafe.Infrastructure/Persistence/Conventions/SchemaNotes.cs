using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Conventions;

/// <summary>What a reader of the schema wants to know and EF has no place for; printed into docs/schema.md and checked against the database.</summary>
internal static class SchemaNotes
{
    public const string Why = "CalendarCafe:Why";
    public const string Exclusion = "CalendarCafe:Exclusion:";

    /// <summary>Names the query, or the promise, that this index is there for.</summary>
    public static IndexBuilder<T> Serves<T>(this IndexBuilder<T> index, string what) => index.HasAnnotation(Why, what);

    /// <summary>An exclusion constraint, which EF cannot make: the migration holds the same words.</summary>
    public static EntityTypeBuilder<T> HasExclusion<T>(this EntityTypeBuilder<T> table, string name, string definition)
        where T : class => table.HasAnnotation(Exclusion + name, definition);
}
