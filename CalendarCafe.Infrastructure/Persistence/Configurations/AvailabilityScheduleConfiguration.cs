using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class AvailabilityScheduleConfiguration : IEntityTypeConfiguration<AvailabilitySchedule>
{
    public void Configure(EntityTypeBuilder<AvailabilitySchedule> builder)
    {
        builder.Holds("Weekly hours of a person, read in one time zone.");
        builder.Property(row => row.Name).HasMaxLength(AvailabilitySchedule.NameLength);
        builder.Property(row => row.TimeZone).HasMaxLength(Columns.ZoneLength);
        builder.HasRowVersion();
        builder.HasOne<User>().WithMany().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.Cascade);
        builder
            .HasMany(row => row.Slots)
            .WithOne()
            .HasForeignKey(slot => slot.ScheduleId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasMany(row => row.Overrides)
            .WithOne()
            .HasForeignKey(change => change.ScheduleId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasIndex(row => row.UserId)
            .HasFilter(Columns.NotDeleted)
            .Serves("Open slots and the availability page: the schedules of a host");
        builder
            .HasIndex(row => row.UserId, DatabaseConstraints.OneDefaultSchedule)
            .IsUnique()
            .HasFilter("is_default AND deleted_at IS NULL")
            .HasDatabaseName(DatabaseConstraints.OneDefaultSchedule)
            .Serves("Promise: a person has one default schedule");
    }
}
