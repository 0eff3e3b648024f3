using CalendarCafe.Domain.Webhooks;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class WebhookSubscriptionConfiguration : IEntityTypeConfiguration<WebhookSubscription>
{
    public void Configure(EntityTypeBuilder<WebhookSubscription> builder)
    {
        builder.Holds("An address outside that is told of what happens, with its encrypted secret.");
        builder.Property(row => row.Url).HasMaxLength(WebhookSubscription.UrlLength);
        builder.PrimitiveCollection(row => row.Events);
        builder.Property(row => row.ProtectedSecret).HasMaxLength(WebhookSubscription.ProtectedSecretLength);
        builder.HasRowVersion();
        builder.ToTable(table =>
            table.HasCheckConstraint("ck_webhook_subscriptions_events", "cardinality(events) > 0")
        );
        builder
            .HasIndex(row => row.OrganizationId)
            .HasFilter(Columns.NotDeleted)
            .Serves("Outbox: who is told of what happens in an organisation");
    }
}
