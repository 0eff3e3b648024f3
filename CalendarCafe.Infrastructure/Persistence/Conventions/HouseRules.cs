using System.Globalization;
using CalendarCafe.Domain;
using CalendarCafe.Domain.Organizations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CalendarCafe.Infrastructure.Persistence.Conventions;

/// <summary>What holds for every table: ids come from the domain, minutes say so in their name, rows carry their timestamps.</summary>
internal static class HouseRules
{
    public const string CreatedAt = nameof(CreatedAt);
    public const string UpdatedAt = nameof(UpdatedAt);

    public static void ApplyHouseRules(this ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            NameColumns(entity);
            BoundBytes(entity);
            if (entity.ClrType.Assembly == typeof(Organization).Assembly)
            {
                Timestamp(builder, entity);
            }
        }
    }

    private static void NameColumns(IMutableEntityType entity)
    {
        foreach (var property in entity.GetProperties())
        {
            if (DomainValues.IsEntityId(property.ClrType))
            {
                property.ValueGenerated = ValueGenerated.Never;
            }

            if (property.ClrType == typeof(Duration) || property.ClrType == typeof(Duration?))
            {
                property.SetColumnName($"{property.GetColumnName()}_minutes");
            }
        }
    }

    // A length means nothing to bytea, so a check says it.
    private static void BoundBytes(IMutableEntityType entity)
    {
        foreach (var property in entity.GetProperties().Where(property => property.ClrType == typeof(byte[])))
        {
            if (property.GetMaxLength() is { } length)
            {
                var column = property.GetColumnName();
                var limit = length.ToString(CultureInfo.InvariantCulture);
                entity.AddCheckConstraint($"ck_{entity.GetTableName()}_{column}", $"octet_length({column}) <= {limit}");
            }
        }
    }

    private static void Timestamp(ModelBuilder builder, IMutableEntityType entity)
    {
        var rows = builder.Entity(entity.ClrType);
        rows.Property<Instant>(CreatedAt);
        rows.Property<Instant>(UpdatedAt);
        if (entity.ClrType.IsAssignableTo(typeof(ITenantOwned)))
        {
            rows.HasOne(typeof(Organization))
                .WithMany()
                .HasForeignKey(nameof(ITenantOwned.OrganizationId))
                .OnDelete(DeleteBehavior.Restrict);
        }
    }
}
