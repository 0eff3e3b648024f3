using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Webhooks;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class WebhookDeliveryConfiguration : IEntityTypeConfiguration<WebhookDelivery>
{
    public void Configure(EntityTypeBuilder<WebhookDelivery> builder)
    {
        builder.Holds("The outbox of webhooks, and what became of each delivery.");
        builder.Property(row => row.Payload).HasColumnType("jsonb");
        builder.Property(row => row.Headers).HasColumnType("jsonb");
        builder.Property(row => row.ResponseBody).HasMaxLength(WebhookDelivery.ResponseBodyLength);
        builder.ToTable(table =>
        {
            table.HasCheckConstraint(
                "ck_webhook_deliveries_lease",
                "(lease_id IS NULL) = (leased_until IS NULL) AND attempts >= 0 AND max_attempts > 0"
            );
            table.HasCheckConstraint(
                "ck_webhook_deliveries_due",
                "(status IN ('PENDING', 'RETRYING')) = (next_retry_at IS NOT NULL)"
            );
        });
        builder
            .HasOne<WebhookSubscription>()
            .WithMany()
            .HasForeignKey(row => row.SubscriptionId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Booking>().WithMany().HasForeignKey(row => row.BookingId).OnDelete(DeleteBehavior.Cascade);
        builder
            .HasIndex(row => new { row.NextRetryAt, row.Id })
            .HasFilter("status IN ('PENDING', 'RETRYING')")
            .Serves("Webhook worker: what is due, oldest first");
        builder
            .HasIndex(row => new { row.SubscriptionId, row.Id })
            .Serves("Webhooks page: the deliveries of a subscription, newest first; foreign key");
        builder
            .HasIndex(row => row.BookingId)
            .HasFilter("booking_id IS NOT NULL")
            .Serves("Receipts: what was told about a booking; foreign key");
    }
}
