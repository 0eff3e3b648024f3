using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class BookingConfiguration : IEntityTypeConfiguration<Booking>
{
    public void Configure(EntityTypeBuilder<Booking> builder)
    {
        builder.Holds("A meeting that was booked, with the terms that it was booked with.");
        builder.Property(row => row.Title).HasMaxLength(Booking.TitleLength);
        builder.Property(row => row.Uid).HasMaxLength(Booking.UidLength);
        builder.Property(row => row.InviteeZone).HasMaxLength(Columns.ZoneLength);
        builder.ComplexProperty(row => row.Promise, Promise);
        builder.Property(row => row.Location).HasMaxLength(MeetingPlace.ValueLength);
        builder.Property(row => row.Instructions).HasMaxLength(EventType.InstructionsLength);
        builder.Property(row => row.CancelReason).HasMaxLength(Booking.ReasonLength);
        builder.Property(row => row.ExternalEventId).HasMaxLength(Booking.ExternalEventIdLength);
        builder.Ignore(row => row.IsCallToInvitee);
        builder.HasRowVersion();
        builder.ToTable(Checks);
        builder.HasOne<EventType>().WithMany().HasForeignKey(row => row.EventTypeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<GroupSession>().WithMany().HasForeignKey(row => row.SessionId).OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<SchedulingLink>()
            .WithMany()
            .HasForeignKey(row => row.SchedulingLinkId)
            .OnDelete(DeleteBehavior.SetNull);
        builder
            .HasOne(row => row.Invitee)
            .WithOne()
            .HasForeignKey<Invitee>(invitee => invitee.BookingId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasMany(row => row.Hosts)
            .WithOne()
            .HasForeignKey(host => host.BookingId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasMany(row => row.History)
            .WithOne()
            .HasForeignKey(step => step.BookingId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasMany(row => row.Answers)
            .WithOne()
            .HasForeignKey(answer => answer.BookingId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasMany(row => row.Guests)
            .WithOne()
            .HasForeignKey(guest => guest.BookingId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(row => row.Uid).IsUnique().Serves("Calendars: our own events are known by their UID");
        builder
            .HasIndex(row => new { row.EventTypeId, row.StartsAt })
            .HasFilter("status IN ('PENDING', 'CONFIRMED', 'RESCHEDULED', 'COMPLETED', 'NO_SHOW')")
            .Serves("Open slots: what counts towards an event type's limits in a period");
        builder
            .HasIndex(row => new { row.OrganizationId, row.StartsAt })
            .Serves("Dashboard: the bookings of an organisation by time");
        builder
            .HasIndex(row => new { row.OrganizationId, row.StartsAt }, "ix_bookings_canceled")
            .HasFilter("status = 'CANCELED'")
            .HasDatabaseName("ix_bookings_canceled")
            .Serves("Bookings page: what was called off, few among many, by time");
        builder
            .HasIndex(row => row.AnswerBy)
            .HasFilter("status = 'PENDING'")
            .Serves("Worker: requests that nobody answered in time");
        builder
            .HasIndex(row => row.EndsAt)
            .HasFilter("status IN ('CONFIRMED', 'RESCHEDULED') AND reopened_at IS NULL")
            .Serves("Worker: meetings that are over");
        builder
            .HasIndex(row => row.SessionId)
            .HasFilter("session_id IS NOT NULL")
            .Serves("Group session: the bookings that share it; foreign key");
        builder
            .HasIndex(row => row.SchedulingLinkId)
            .HasFilter("scheduling_link_id IS NOT NULL")
            .Serves("Links page: the bookings that a link made; foreign key");
    }

    private static void Promise(ComplexPropertyBuilder<HostPromise> promise)
    {
        promise.Property(row => row.Zone).HasColumnName("host_zone").HasMaxLength(Columns.ZoneLength);
        promise.Property(row => row.LocalStart).HasColumnName("local_start");
        promise.Property(row => row.TzdbVersion).HasColumnName("tzdb_version").HasMaxLength(100);
    }

    private static void Checks(TableBuilder<Booking> table)
    {
        table.HasCheckConstraint(
            "ck_bookings_time",
            "starts_at < ends_at AND isfinite(starts_at) AND isfinite(ends_at)"
        );
        table.HasCheckConstraint("ck_bookings_sequence", "sequence >= 0");
        table.HasCheckConstraint("ck_bookings_pending", "(status = 'PENDING') = (answer_by IS NOT NULL)");
        table.HasCheckConstraint(
            "ck_bookings_rest",
            "CASE WHEN status IN ('COMPLETED', 'NO_SHOW') THEN status_before IS NOT NULL"
                + " AND status_before IN ('CONFIRMED', 'RESCHEDULED') ELSE status_before IS NULL END"
        );
        table.HasCheckConstraint(
            "ck_bookings_canceled",
            "CASE WHEN status = 'CANCELED' THEN num_nonnulls(canceled_by, canceled_at, cancellation_kind) = 3"
                + " ELSE num_nonnulls(canceled_by, canceled_at, cancellation_kind, cancel_reason) = 0 END"
        );
    }
}
