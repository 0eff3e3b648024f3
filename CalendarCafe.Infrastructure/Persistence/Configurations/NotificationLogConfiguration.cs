using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Notifications;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Domain.Workflows;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class NotificationLogConfiguration : IEntityTypeConfiguration<NotificationLog>
{
    public void Configure(EntityTypeBuilder<NotificationLog> builder)
    {
        builder.Holds("The outbox of messages, and what became of each.");
        builder.Property(row => row.Recipient).HasMaxLength(NotificationLog.RecipientLength);
        builder.Property(row => row.RecipientName).HasMaxLength(NotificationLog.NameLength);
        builder.Property(row => row.ReplyTo).HasMaxLength(NotificationLog.RecipientLength);
        builder.Property(row => row.Subject).HasMaxLength(NotificationLog.SubjectLength);
        builder.Property(row => row.TextBody).HasMaxLength(NotificationLog.BodyLength);
        builder.Property(row => row.HtmlBody).HasMaxLength(NotificationLog.BodyLength);
        builder.Property(row => row.Calendar).HasMaxLength(NotificationLog.CalendarLength);
        builder.Property(row => row.CalendarMethod).HasMaxLength(20);
        builder.Property(row => row.Error).HasMaxLength(NotificationLog.ErrorLength);
        builder.ToTable(table =>
            table.HasCheckConstraint(
                "ck_notification_logs_lease",
                "(lease_id IS NULL) = (leased_until IS NULL) AND attempts >= 0"
            )
        );
        builder.HasOne<Booking>().WithMany().HasForeignKey(row => row.BookingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Workflow>().WithMany().HasForeignKey(row => row.WorkflowId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<User>().WithMany().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.Cascade);
        builder
            .HasIndex(row => new { row.DueAt, row.Id })
            .HasFilter("status = 'PENDING'")
            .Serves("Mail worker: what is due, oldest first");
        builder
            .HasIndex(row => row.BookingId)
            .HasFilter("booking_id IS NOT NULL")
            .Serves("Receipts: what was sent about a booking; foreign key");
        builder
            .HasIndex(row => row.UserId)
            .HasFilter("user_id IS NOT NULL")
            .Serves("Account mail: what was sent to a member; foreign key");
        builder
            .HasIndex(row => row.WorkflowId)
            .HasFilter("workflow_id IS NOT NULL")
            .Serves("Workflow page: what it has sent; foreign key");
    }
}
