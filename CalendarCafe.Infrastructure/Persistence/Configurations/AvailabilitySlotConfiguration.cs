using CalendarCafe.Domain.Availability;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class AvailabilitySlotConfiguration : IEntityTypeConfiguration<AvailabilitySlot>
{
    public void Configure(EntityTypeBuilder<AvailabilitySlot> builder)
    {
        builder.Holds("Working hours of one weekday.");
        builder.Property(row => row.ScheduleId);
        builder.Property(row => row.Day);
        builder.Property(row => row.Start).HasColumnName("start_minute");
        builder.Property(row => row.End).HasColumnName("end_minute");
        builder.ToTable(table =>
            table.HasCheckConstraint(
                "ck_availability_slots_minutes",
                "start_minute >= 0 AND start_minute < end_minute AND end_minute <= 1440"
            )
        );
        builder.HasExclusion(
            DatabaseConstraints.NoOverlappingHours,
            "USING gist (schedule_id WITH =, day WITH =, int4range(start_minute, end_minute, '[)') WITH &&)"
        );
        builder.HasIndex(row => row.ScheduleId).Serves("Open slots: the hours of a schedule");
    }
}
