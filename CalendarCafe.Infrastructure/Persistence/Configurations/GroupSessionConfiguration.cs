using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class GroupSessionConfiguration : IEntityTypeConfiguration<GroupSession>
{
    public void Configure(EntityTypeBuilder<GroupSession> builder)
    {
        builder.Holds("One meeting that several bookings share, and its seats.");
        builder.HasClockedTimestamps();
        builder.ToTable(table =>
        {
            table.HasCheckConstraint(
                "ck_group_sessions_time",
                "starts_at < ends_at AND isfinite(starts_at) AND isfinite(ends_at)"
            );
            table.HasCheckConstraint(
                DatabaseConstraints.SeatsWithinCapacity,
                "seats_taken >= 0 AND seats_held >= 0 AND seats_taken + seats_held <= capacity"
            );
        });
        builder.HasOne<EventType>().WithMany().HasForeignKey(row => row.EventTypeId).OnDelete(DeleteBehavior.Restrict);
        builder
            .HasIndex(row => new { row.EventTypeId, row.StartsAt })
            .IsUnique()
            .HasFilter("closed_at IS NULL")
            .Serves("Group booking: the open session at a time, of which there is one; foreign key");
        builder
            .HasIndex(row => row.ClosedAt)
            .HasFilter("closed_at IS NOT NULL")
            .Serves("Sweeper: sessions that nobody ever booked");
    }
}
