using CalendarCafe.Domain.Compliance;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class AuditLogConfiguration : IEntityTypeConfiguration<AuditLog>
{
    public void Configure(EntityTypeBuilder<AuditLog> builder)
    {
        builder.Holds("Who did what, when and from where; never changed, never removed.");
        builder.Property(row => row.EntityType).HasMaxLength(AuditLog.EntityTypeLength);
        builder.Property(row => row.OldValues).HasColumnType("jsonb");
        builder.Property(row => row.NewValues).HasColumnType("jsonb");
        builder.Property(row => row.UserAgent).HasMaxLength(AuditLog.UserAgentLength);
        builder.ToTable(table => table.HasTrigger(DatabaseConstraints.AuditIsAppendOnly));
        // The actor is a bare id: a foreign key would hinder the erasure of a person, or have to change the log.
        builder
            .HasIndex(row => new
            {
                row.OrganizationId,
                row.OccurredAt,
                row.Id,
            })
            .Serves("Audit page: what happened in an organisation, newest first");
        builder
            .HasIndex(row => new
            {
                row.OrganizationId,
                row.EntityType,
                row.EntityId,
            })
            .Serves("Audit page: what happened to one thing");
    }
}
