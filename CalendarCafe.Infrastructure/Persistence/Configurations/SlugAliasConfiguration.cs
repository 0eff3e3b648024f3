using CalendarCafe.Domain;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Domain.Teams;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class SlugAliasConfiguration : IEntityTypeConfiguration<SlugAlias>
{
    public void Configure(EntityTypeBuilder<SlugAlias> builder)
    {
        builder.Holds("Slugs that were once in use and still redirect.");
        builder.Property(row => row.Slug).HasMaxLength(Slug.MaxLength);
        builder.HasOne<User>().WithMany().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Team>().WithMany().HasForeignKey(row => row.TeamId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<EventType>().WithMany().HasForeignKey(row => row.EventTypeId).OnDelete(DeleteBehavior.Cascade);
        builder
            .HasIndex(row => row.Slug)
            .IsUnique()
            .HasFilter("user_id IS NULL AND team_id IS NULL AND event_type_id IS NULL")
            .Serves("Public pages: an organisation by the slug that it once had");
        builder
            .HasIndex(row => new { row.OrganizationId, row.Slug })
            .IsUnique()
            .HasFilter("(user_id IS NOT NULL OR team_id IS NOT NULL) AND event_type_id IS NULL")
            .Serves("Public pages: a host or a team by the slug that it once had");
        builder
            .HasIndex(row => new
            {
                row.UserId,
                row.TeamId,
                row.Slug,
            })
            .IsUnique()
            .AreNullsDistinct(false)
            .HasFilter("event_type_id IS NOT NULL")
            .Serves("Public pages: an event type by the slug that it once had");
        builder
            .HasIndex(row => row.TeamId)
            .HasFilter("team_id IS NOT NULL")
            .Serves("Foreign key: aliases go with their team");
        builder
            .HasIndex(row => row.EventTypeId)
            .HasFilter("event_type_id IS NOT NULL")
            .Serves("Foreign key: aliases go with their event type");
    }
}
