using CalendarCafe.Domain.RoundRobin;
using CalendarCafe.Domain.Teams;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class RoundRobinPoolConfiguration : IEntityTypeConfiguration<RoundRobinPool>
{
    public void Configure(EntityTypeBuilder<RoundRobinPool> builder)
    {
        builder.Holds("Hosts of a team among whom bookings are shared out.");
        builder.Property(row => row.Name).HasMaxLength(RoundRobinPool.NameLength);
        builder.HasRowVersion();
        builder.HasOne<Team>().WithMany().HasForeignKey(row => row.TeamId).OnDelete(DeleteBehavior.Cascade);
        builder
            .HasMany(row => row.Assignments)
            .WithOne()
            .HasForeignKey(assignment => assignment.PoolId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(row => row.TeamId).HasFilter(Columns.NotDeleted).Serves("Team page: its pools; foreign key");
    }
}
