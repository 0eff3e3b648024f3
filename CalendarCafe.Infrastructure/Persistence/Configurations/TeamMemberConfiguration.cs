using CalendarCafe.Domain.Organizations;
using CalendarCafe.Domain.Teams;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class TeamMemberConfiguration : IEntityTypeConfiguration<TeamMember>
{
    public void Configure(EntityTypeBuilder<TeamMember> builder)
    {
        builder.Holds("Who is in a team, and in which role.");
        builder.HasOne<User>().WithMany().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.Cascade);
        builder
            .HasIndex(row => new { row.TeamId, row.UserId })
            .IsUnique()
            .Serves("Team page: its people, each once; foreign key");
        builder.HasIndex(row => row.UserId).Serves("Dashboard: the teams of a person; foreign key");
    }
}
