using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Routing;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class RoutingSubmissionConfiguration : IEntityTypeConfiguration<RoutingSubmission>
{
    public void Configure(EntityTypeBuilder<RoutingSubmission> builder)
    {
        builder.Holds("What somebody answered to a routing form, and where it led them.");
        builder.HasOne<RoutingForm>().WithMany().HasForeignKey(row => row.FormId).OnDelete(DeleteBehavior.Cascade);
        builder
            .HasOne<RoutingRule>()
            .WithMany()
            .HasForeignKey(row => row.MatchedRuleId)
            .OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<EventType>().WithMany().HasForeignKey(row => row.EventTypeId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Booking>().WithMany().HasForeignKey(row => row.BookingId).OnDelete(DeleteBehavior.SetNull);
        builder
            .HasMany(row => row.Answers)
            .WithOne()
            .HasForeignKey(answer => answer.RoutingSubmissionId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasIndex(row => new { row.FormId, row.SubmittedAt })
            .Serves("Routing form: its submissions, newest first; foreign key");
        builder
            .HasIndex(row => row.MatchedRuleId)
            .HasFilter("matched_rule_id IS NOT NULL")
            .Serves("Foreign key: submissions outlive the rule that matched");
        builder
            .HasIndex(row => row.EventTypeId)
            .HasFilter("event_type_id IS NOT NULL")
            .Serves("Foreign key: submissions outlive their event type");
        builder
            .HasIndex(row => row.BookingId)
            .HasFilter("booking_id IS NOT NULL")
            .Serves("Booking: the submission that it came from; foreign key");
    }
}
