using CalendarCafe.Domain.Compliance;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class DeletionRequestConfiguration : IEntityTypeConfiguration<DeletionRequest>
{
    public void Configure(EntityTypeBuilder<DeletionRequest> builder)
    {
        builder.Holds("What is to be erased for good, and how far that has come.");
        builder.Property(row => row.EntityType).HasMaxLength(DeletionRequest.EntityTypeLength);
        builder.Property(row => row.Subject).HasMaxLength(DeletionRequest.SubjectLength);
        builder.Property(row => row.Error).HasMaxLength(DeletionRequest.ErrorLength);
        builder.HasRowVersion();
        builder.ToTable(table =>
            table.HasCheckConstraint(
                "ck_deletion_requests_completed",
                "(status = 'COMPLETED') = (completed_at IS NOT NULL)"
            )
        );
        builder
            .HasIndex(row => new { row.OrganizationId, row.Id })
            .Serves("Privacy page: the requests of an organisation, newest first");
        builder
            .HasIndex(row => row.Id)
            .HasFilter("status IN ('PENDING', 'IN_PROGRESS')")
            .Serves("Erasure worker: what is left to do, oldest first");
    }
}
