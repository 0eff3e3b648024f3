using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class SchedulingLinkConfiguration : IEntityTypeConfiguration<SchedulingLink>
{
    public void Configure(EntityTypeBuilder<SchedulingLink> builder)
    {
        builder.Holds("Secret addresses of event types, for so many bookings and so long; only their hashes are kept.");
        builder.ToTable("scheduling_links");
        builder.Property(row => row.Hash).HasMaxLength(32);
        builder.Property(row => row.MaxUses);
        builder.Property(row => row.Uses);
        builder.Property(row => row.ExpiresAt);
        builder.Property(row => row.Note).HasMaxLength(SchedulingLink.NoteLength);
        builder.ToTable(table =>
            table.HasCheckConstraint("ck_scheduling_links_uses", "uses >= 0 AND max_uses > 0 AND uses <= max_uses")
        );
        builder.HasOne<EventType>().WithMany().HasForeignKey(row => row.EventTypeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<User>().WithMany().HasForeignKey(row => row.CreatedBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => row.Hash).IsUnique().Serves("Public pages: the event type of a link");
        builder
            .HasIndex(row => new { row.EventTypeId, row.Id })
            .Serves("Links page: the links of an event type, newest first; foreign key");
        builder.HasIndex(row => row.CreatedBy).Serves("Leaving: the links that a person has made; foreign key");
    }
}
