using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Routing;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class RoutingFormConfiguration : IEntityTypeConfiguration<RoutingForm>
{
    public void Configure(EntityTypeBuilder<RoutingForm> builder)
    {
        builder.Holds("Questions whose answers lead to an event type.");
        builder.Property(row => row.Name).HasMaxLength(RoutingForm.NameLength);
        builder.Property(row => row.Description).HasMaxLength(RoutingForm.DescriptionLength);
        builder.Property(row => row.FallbackMessage).HasMaxLength(RoutingForm.MessageLength);
        builder.HasRowVersion();
        builder
            .HasOne<EventType>()
            .WithMany()
            .HasForeignKey(row => row.FallbackEventTypeId)
            .OnDelete(DeleteBehavior.SetNull);
        builder
            .HasMany(row => row.Questions)
            .WithOne()
            .HasForeignKey(question => question.RoutingFormId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(row => row.Rules).WithOne().HasForeignKey(rule => rule.FormId).OnDelete(DeleteBehavior.Cascade);
        builder
            .HasIndex(row => new { row.OrganizationId, row.Name })
            .HasFilter(Columns.NotDeleted)
            .Serves("Routing page: the forms of an organisation by name");
        builder
            .HasIndex(row => row.FallbackEventTypeId)
            .HasFilter("fallback_event_type_id IS NOT NULL")
            .Serves("Foreign key: which forms fall back to an event type");
    }
}
