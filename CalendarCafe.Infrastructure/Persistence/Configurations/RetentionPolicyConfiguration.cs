using CalendarCafe.Domain.Compliance;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class RetentionPolicyConfiguration : IEntityTypeConfiguration<RetentionPolicy>
{
    public void Configure(EntityTypeBuilder<RetentionPolicy> builder)
    {
        builder.Holds("How many days an organisation keeps one kind of thing.");
        builder.Property(row => row.EntityType).HasMaxLength(RetentionPolicy.EntityTypeLength);
        builder.HasRowVersion();
        builder.ToTable(table => table.HasCheckConstraint("ck_retention_policies_days", "days BETWEEN 1 AND 36500"));
        builder
            .HasIndex(row => new { row.OrganizationId, row.EntityType })
            .IsUnique()
            .Serves("Retention worker: the policies of an organisation; one for each kind");
    }
}
