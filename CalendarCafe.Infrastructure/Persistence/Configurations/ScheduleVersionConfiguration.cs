using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class ScheduleVersionConfiguration : IEntityTypeConfiguration<ScheduleVersion>
{
    public void Configure(EntityTypeBuilder<ScheduleVersion> builder)
    {
        builder.Holds("What a schedule said from one save to the next; never changed.");
        builder.Property(row => row.Content);
        builder.ToTable(table => table.HasCheckConstraint("ck_schedule_versions_number", "number > 0"));
        builder
            .HasOne<AvailabilitySchedule>()
            .WithMany()
            .HasForeignKey(row => row.ScheduleId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<User>().WithMany().HasForeignKey(row => row.SavedByUserId).OnDelete(DeleteBehavior.SetNull);
        builder
            .HasIndex(row => new { row.ScheduleId, row.Number })
            .IsUnique()
            .Serves("Availability page: the history of a schedule, newest first; no number twice; foreign key");
        builder
            .HasIndex(row => row.SavedByUserId)
            .HasFilter("saved_by_user_id IS NOT NULL")
            .Serves("Foreign key: what a member saved");
    }
}
