using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Workflows;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class WorkflowConfiguration : IEntityTypeConfiguration<Workflow>
{
    public void Configure(EntityTypeBuilder<Workflow> builder)
    {
        builder.Holds("A message that sends itself: when, by which channel, and what it says.");
        builder.Property(row => row.Subject).HasMaxLength(Workflow.SubjectLength);
        builder.Property(row => row.Body).HasMaxLength(Workflow.BodyLength);
        builder.HasRowVersion();
        builder.ToTable(table =>
        {
            table.HasCheckConstraint(
                "ck_workflows_offset",
                "(trigger IN ('BEFORE_MEETING', 'AFTER_MEETING')) = (offset_minutes IS NOT NULL) AND offset_minutes >= 0"
            );
            table.HasCheckConstraint("ck_workflows_subject", "(channel = 'EMAIL') = (subject IS NOT NULL)");
        });
        builder.HasOne<EventType>().WithMany().HasForeignKey(row => row.EventTypeId).OnDelete(DeleteBehavior.Cascade);
        builder
            .HasIndex(row => new { row.OrganizationId, row.Trigger })
            .HasFilter("is_active AND deleted_at IS NULL")
            .Serves("Booking: the workflows that a step of it sets off");
        builder
            .HasIndex(row => row.EventTypeId)
            .HasFilter("event_type_id IS NOT NULL")
            .Serves("Event type: its own workflows; foreign key");
    }
}
