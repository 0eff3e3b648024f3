using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Conventions;

/// <summary>What a reader of the schema wants to know and EF has no place for; printed into docs/schema.md and checked against the database.</summary>
internal static class SchemaNotes
{
    public const string Why = "CalendarCafe:Why";
    public const string Exclusion = "CalendarCafe:Exclusion:";
    public const string Deferred = "CalendarCafe:Deferred";

    /// <summary>What a row is, in a sentence; PostgreSQL shows it too.</summary>
    public static EntityTypeBuilder<T> Holds<T>(this EntityTypeBuilder<T> table, string what)
        where T : class => table.ToTable(itself => itself.HasComment(what));

    /// <summary>Names the query, or the promise, that this index is there for.</summary>
    public static IndexBuilder<T> Serves<T>(this IndexBuilder<T> index, string what) => index.HasAnnotation(Why, what);

    /// <summary>An exclusion constraint, which EF cannot make: the migration holds the same words.</summary>
    public static EntityTypeBuilder<T> HasExclusion<T>(this EntityTypeBuilder<T> table, string name, string definition)
        where T : class => table.HasAnnotation(Exclusion + name, definition);

    /// <summary>A foreign key that is checked at commit, which EF cannot word either.</summary>
    public static ReferenceCollectionBuilder<TPrincipal, TDependent> IsDeferred<TPrincipal, TDependent>(
        this ReferenceCollectionBuilder<TPrincipal, TDependent> relationship
    )
        where TPrincipal : class
        where TDependent : class => relationship.HasAnnotation(Deferred, true);
}
