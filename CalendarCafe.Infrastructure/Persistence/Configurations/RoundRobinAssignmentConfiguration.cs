using CalendarCafe.Domain.Organizations;
using CalendarCafe.Domain.RoundRobin;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class RoundRobinAssignmentConfiguration : IEntityTypeConfiguration<RoundRobinAssignment>
{
    public void Configure(EntityTypeBuilder<RoundRobinAssignment> builder)
    {
        builder.Holds("A host's place in a pool, and what has come to them so far.");
        builder.HasRowVersion();
        builder.ToTable(table =>
            table.HasCheckConstraint(
                "ck_round_robin_assignments_share",
                "weight BETWEEN 1 AND 100 AND priority BETWEEN 0 AND 100 AND assignment_count >= 0"
            )
        );
        builder.HasOne<User>().WithMany().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.Cascade);
        builder
            .HasIndex(row => new { row.PoolId, row.UserId })
            .IsUnique()
            .Serves("Round robin: the hosts of a pool, each once; foreign key");
        builder.HasIndex(row => row.UserId).Serves("Leaving: the pools of a person; foreign key");
    }
}
