using System.Reflection;
using CalendarCafe.Domain;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Compliance;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using CalendarCafe.Infrastructure.Persistence.Interceptors;
using CalendarCafe.Tests.Support;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CalendarCafe.Tests.Infrastructure.Persistence;

public sealed class SchemaRulesTests
{
    private static readonly string[] Unbounded =
    [
        // XML that the framework writes, and never a person.
        $"{nameof(DataProtectionKey)}.{nameof(DataProtectionKey.Xml)}",
    ];

    private static IEnumerable<IEntityType> Entities => CafeModel.Value.GetEntityTypes();

    [Fact]
    public void Last_migration_makes_the_schema_of_the_model() =>
        CafeModel.HasChangedSinceTheLastMigration().ShouldBeFalse();

    [Fact]
    public void Every_entity_of_the_domain_has_a_table()
    {
        var entities = typeof(Booking)
            .Assembly.GetTypes()
            .Where(type => type.IsClass && HasEntityId(type))
            .Select(type => type.Name);

        entities.Except(Entities.Select(entity => entity.ClrType.Name)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_table_says_what_it_holds() =>
        CafeModel
            .Tables.Where(table => string.IsNullOrWhiteSpace(table.Comment))
            .Select(table => table.Name)
            .ShouldBeEmpty();

    [Fact]
    public void Every_row_of_an_organisation_is_filtered_by_it_and_has_one()
    {
        var owned = Entities.Where(entity => entity.ClrType.IsAssignableTo(typeof(ITenantOwned))).ToList();

        owned.Count.ShouldBeGreaterThan(30);
        owned
            .Where(entity =>
                entity.FindDeclaredQueryFilter(CafeDbContext.TenantFilter) is null
                || entity.FindProperty(nameof(ITenantOwned.OrganizationId)) is not { IsNullable: false }
            )
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_entity_of_the_domain_belongs_to_an_organisation_or_is_one() =>
        Entities
            .Where(entity => entity.ClrType.Assembly == typeof(Organization).Assembly)
            .Where(entity => !entity.ClrType.IsAssignableTo(typeof(ITenantOwned)))
            .Select(entity => entity.ClrType)
            .ShouldBe([typeof(Organization)]);

    [Fact]
    public void Every_row_that_can_be_deleted_softly_is_filtered_by_it()
    {
        var deleted = Entities
            .Where(entity => entity.FindProperty(nameof(ISoftDeleted.DeletedAt)) is not null)
            .ToList();

        deleted.Count.ShouldBeGreaterThan(9);
        deleted
            .Where(entity =>
                !entity.ClrType.IsAssignableTo(typeof(ISoftDeleted))
                || entity.FindDeclaredQueryFilter(CafeDbContext.DeletedFilter) is null
            )
            .ShouldBeEmpty();
    }

    [Fact]
    public void Unique_index_of_a_softly_deleted_row_passes_over_what_is_deleted() =>
        Entities
            .Where(entity => entity.ClrType.IsAssignableTo(typeof(ISoftDeleted)))
            .SelectMany(entity => entity.GetIndexes().Where(index => index.IsUnique))
            .Where(index => index.GetFilter()?.Contains("deleted_at IS NULL", StringComparison.Ordinal) != true)
            .Select(index => index.GetDatabaseName())
            .ShouldBeEmpty();

    [Fact]
    public void Every_index_says_what_it_serves() =>
        Entities
            .SelectMany(entity => entity.GetIndexes())
            .Where(index => index.FindAnnotation(SchemaNotes.Why)?.Value is not string { Length: > 10 })
            .Select(index => index.GetDatabaseName())
            .ShouldBeEmpty();

    [Fact]
    public void Every_foreign_key_is_served_by_an_index_except_the_one_to_the_organisation() =>
        Entities
            .SelectMany(entity => entity.GetForeignKeys())
            // An organisation is never removed row by row, so a bare index on it would serve no query.
            .Where(key => key.PrincipalEntityType.ClrType != typeof(Organization))
            .Where(key => !IsServed(key))
            .Select(key => key.GetConstraintName())
            .ShouldBeEmpty();

    [Fact]
    public void Every_text_has_a_length() =>
        Entities
            .SelectMany(entity => entity.GetProperties())
            .Where(property => property.GetColumnType() is "text" or "text[]" or "character varying")
            .Select(property => $"{property.DeclaringType.ClrType.Name}.{property.Name}")
            .ShouldBe(Unbounded);

    [Fact]
    public void Audit_log_follows_only_what_exists_and_copies_no_secret()
    {
        foreach (var type in AuditedProperties.Types)
        {
            var entity = CafeModel.Value.FindEntityType(type).ShouldNotBeNull();
            var audited = AuditedProperties.Of(type).ShouldNotBeNull();

            audited.Recorded.Concat(audited.Quiet).ShouldAllBe(name => entity.FindProperty(name) != null);
            audited.Recorded.Select(name => entity.FindProperty(name)?.ClrType).ShouldNotContain(typeof(byte[]));
        }

        AuditedProperties.Types.ShouldNotContain(typeof(AuditLog));
    }

    private static bool HasEntityId(Type type) =>
        type.GetProperty("Id", BindingFlags.Public | BindingFlags.Instance) is { } id
        && DomainValues.IsEntityId(id.PropertyType);

    private static bool IsServed(IForeignKey key)
    {
        var columns = key.Properties.Select(property => property.Name).ToList();
        var entity = key.DeclaringEntityType;
        return entity
            .GetIndexes()
            .Select(index => index.Properties)
            .Concat(entity.GetKeys().Select(each => each.Properties))
            .Any(properties => properties.Take(columns.Count).Select(property => property.Name).SequenceEqual(columns));
    }
}
