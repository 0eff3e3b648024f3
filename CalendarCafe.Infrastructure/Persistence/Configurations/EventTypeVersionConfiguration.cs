using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class EventTypeVersionConfiguration : IEntityTypeConfiguration<EventTypeVersion>
{
    public void Configure(EntityTypeBuilder<EventTypeVersion> builder)
    {
        builder.Holds("An event type as each save left it.");
        builder.ToTable("event_type_versions");
        builder.Property(row => row.Number);
        builder.Property(row => row.SavedAt);
        builder.Property(row => row.Content).HasColumnType("jsonb");
        builder.ToTable(table => table.HasCheckConstraint("ck_event_type_versions_number", "number > 0"));
        builder.HasOne<EventType>().WithMany().HasForeignKey(row => row.EventTypeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<User>().WithMany().HasForeignKey(row => row.SavedByUserId).OnDelete(DeleteBehavior.Restrict);
        builder
            .HasIndex(row => new { row.EventTypeId, row.Number })
            .IsUnique()
            .Serves("Editor: the history of an event type, newest first; one of each number; foreign key");
        builder.HasIndex(row => row.SavedByUserId).Serves("Foreign key: what a member saved");
    }
}
