using CalendarCafe.Domain;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Domain.RoundRobin;
using CalendarCafe.Domain.Teams;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class EventTypeConfiguration : IEntityTypeConfiguration<EventType>
{
    public void Configure(EntityTypeBuilder<EventType> builder)
    {
        builder.Holds("What can be booked, with whom, and by which rules.");
        builder.Property(row => row.Name).HasMaxLength(EventType.NameLength);
        builder.Property(row => row.Slug).HasMaxLength(Slug.MaxLength);
        builder.Property(row => row.Description).HasMaxLength(EventType.DescriptionLength);
        builder.Property(row => row.Instructions).HasMaxLength(EventType.InstructionsLength);
        builder.Property(row => row.RedirectUrl).HasMaxLength(EventType.RedirectLength);
        builder.Property(row => row.Color).HasMaxLength(Columns.ColorLength);
        builder.PrimitiveCollection(row => row.OtherDurations).HasColumnName("other_durations_minutes");
        builder.Property(row => row.HorizonFirst).HasColumnName("horizon_first_date");
        builder.Property(row => row.HorizonLast).HasColumnName("horizon_last_date");
        builder.Ignore(row => row.Horizon);
        builder.HasRowVersion();
        builder.ToTable(Checks);
        builder.HasOne<User>().WithMany().HasForeignKey(row => row.OwnerUserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Team>().WithMany().HasForeignKey(row => row.OwnerTeamId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<RoundRobinPool>().WithMany().HasForeignKey(row => row.PoolId).OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<AvailabilitySchedule>()
            .WithMany()
            .HasForeignKey(row => row.ScheduleId)
            .OnDelete(DeleteBehavior.SetNull);
        // Hours that were to keep it within them may not vanish and leave it open at all times.
        builder
            .HasOne<AvailabilitySchedule>()
            .WithMany()
            .HasForeignKey(row => row.RestrictionScheduleId)
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasMany(row => row.Hosts)
            .WithOne()
            .HasForeignKey(host => host.EventTypeId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasMany(row => row.Questions)
            .WithOne()
            .HasForeignKey(question => question.EventTypeId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasMany(row => row.Locations)
            .WithOne()
            .HasForeignKey(location => location.EventTypeId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasMany(row => row.Limits)
            .WithOne()
            .HasForeignKey(limit => limit.EventTypeId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasIndex(row => new { row.OwnerUserId, row.Slug })
            .IsUnique()
            .HasFilter("owner_user_id IS NOT NULL AND deleted_at IS NULL")
            .Serves("Public pages: the event type of an address; no two alike of one owner");
        builder
            .HasIndex(row => new { row.OwnerTeamId, row.Slug })
            .IsUnique()
            .HasFilter("owner_team_id IS NOT NULL AND deleted_at IS NULL")
            .Serves("Public pages: a team's event type by its address; no two alike of one team");
        builder
            .HasIndex(row => row.ScheduleId)
            .HasFilter("schedule_id IS NOT NULL AND deleted_at IS NULL")
            .Serves("Availability page: which event types follow a schedule; foreign key");
        builder
            .HasIndex(row => row.RestrictionScheduleId)
            .HasFilter("restriction_schedule_id IS NOT NULL AND deleted_at IS NULL")
            .Serves("Availability page: which event types a schedule keeps within its hours; foreign key");
        builder
            .HasIndex(row => row.PoolId)
            .HasFilter("pool_id IS NOT NULL AND deleted_at IS NULL")
            .Serves("Pool page: which event types draw from a pool; foreign key");
    }

    private static void Checks(TableBuilder<EventType> table)
    {
        table.HasCheckConstraint("ck_event_types_owner", "num_nonnulls(owner_user_id, owner_team_id) = 1");
        table.HasCheckConstraint(
            "ck_event_types_minutes",
            "duration_minutes BETWEEN 1 AND 1440 AND buffer_before_minutes BETWEEN 0 AND 720"
                + " AND buffer_after_minutes BETWEEN 0 AND 720 AND minimum_notice_minutes >= 0"
                + " AND cancellation_notice_minutes >= 0 AND start_increment_minutes > 0"
        );
        table.HasCheckConstraint(
            "ck_event_types_changes",
            "rescheduling_notice_minutes >= 0 AND approval_window_minutes BETWEEN 5 AND 43200"
        );
        table.HasCheckConstraint("ck_event_types_horizon", "horizon_days BETWEEN 1 AND 730");
        table.HasCheckConstraint(
            "ck_event_types_horizon_dates",
            "CASE horizon_kind WHEN 'DATES' THEN num_nonnulls(horizon_first_date, horizon_last_date) = 2"
                + " AND horizon_first_date <= horizon_last_date"
                + " AND horizon_first_date >= '1900-01-01' AND horizon_last_date < '2500-01-01'"
                + " WHEN 'BOOKABLE_DAYS' THEN num_nonnulls(horizon_first_date, horizon_last_date) = 0"
                + " AND horizon_days <= 366"
                + " ELSE num_nonnulls(horizon_first_date, horizon_last_date) = 0 END"
        );
        table.HasCheckConstraint("ck_event_types_most_per_invitee", "most_per_invitee > 0");
        table.HasCheckConstraint("ck_event_types_redirect", "redirect_url IS NOT NULL OR NOT redirect_says_who");
        table.HasCheckConstraint(
            "ck_event_types_party",
            "CASE kind WHEN 'ONE_ON_ONE' THEN owner_user_id IS NOT NULL AND pool_id IS NULL"
                + " WHEN 'COLLECTIVE' THEN owner_team_id IS NOT NULL AND pool_id IS NULL"
                + " WHEN 'ROUND_ROBIN' THEN owner_team_id IS NOT NULL AND pool_id IS NOT NULL"
                + " ELSE pool_id IS NULL END"
        );
        table.HasCheckConstraint(
            "ck_event_types_capacity",
            "(kind = 'GROUP') = (capacity IS NOT NULL) AND capacity > 0 AND minimum_seats BETWEEN 1 AND capacity"
        );
    }
}
