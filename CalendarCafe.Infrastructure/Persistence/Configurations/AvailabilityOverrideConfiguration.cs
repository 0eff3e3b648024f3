using CalendarCafe.Domain.Availability;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class AvailabilityOverrideConfiguration : IEntityTypeConfiguration<AvailabilityOverride>
{
    public void Configure(EntityTypeBuilder<AvailabilityOverride> builder)
    {
        builder.Holds("What differs from the weekly hours on one local date.");
        builder.Property(row => row.ScheduleId);
        builder.Property(row => row.Kind);
        builder.Property(row => row.Date);
        builder.Property(row => row.Start).HasColumnName("start_minute");
        builder.Property(row => row.End).HasColumnName("end_minute");
        builder.Property(row => row.Reason).HasMaxLength(AvailabilityOverride.ReasonLength);
        builder.ToTable(table =>
            table.HasCheckConstraint(
                "ck_availability_overrides_minutes",
                "(kind = 'UNAVAILABLE' AND start_minute IS NULL AND end_minute IS NULL)"
                    + " OR (start_minute IS NOT NULL AND end_minute IS NOT NULL"
                    + " AND start_minute >= 0 AND start_minute < end_minute AND end_minute <= 1440)"
            )
        );
        builder
            .HasIndex(row => new { row.ScheduleId, row.Date })
            .Serves("Open slots: the dates of a schedule that differ, in a range");
    }
}
