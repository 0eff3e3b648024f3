using CalendarCafe.Domain;
using CalendarCafe.Domain.Teams;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class TeamConfiguration : IEntityTypeConfiguration<Team>
{
    public void Configure(EntityTypeBuilder<Team> builder)
    {
        builder.Holds("People of an organisation who share event types and pools.");
        builder.Property(row => row.Name).HasMaxLength(Team.NameLength);
        builder.Property(row => row.Slug).HasMaxLength(Slug.MaxLength);
        builder.Property(row => row.Description).HasMaxLength(Team.DescriptionLength);
        builder.HasRowVersion();
        builder
            .HasMany(row => row.Members)
            .WithOne()
            .HasForeignKey(member => member.TeamId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasIndex(row => new { row.OrganizationId, row.Slug })
            .IsUnique()
            .HasFilter(Columns.NotDeleted)
            .Serves("Public pages: the team of an address; no two alike in an organisation");
    }
}
