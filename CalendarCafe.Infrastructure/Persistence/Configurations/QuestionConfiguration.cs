using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class QuestionConfiguration : IEntityTypeConfiguration<Question>
{
    public void Configure(EntityTypeBuilder<Question> builder)
    {
        builder.Holds("What an invitee is asked by an event type or a routing form.");
        builder.Property(row => row.Label).HasMaxLength(Question.LabelLength);
        builder.Property(row => row.Placeholder).HasMaxLength(Question.PlaceholderLength);
        builder
            .PrimitiveCollection(row => row.Options)
            .ElementType(option => option.HasMaxLength(Question.OptionLength));
        builder.HasRowVersion();
        builder.ToTable(table =>
            table.HasCheckConstraint("ck_questions_owner", "num_nonnulls(event_type_id, routing_form_id) = 1")
        );
        builder
            .HasIndex(row => new { row.EventTypeId, row.Position })
            .HasFilter("event_type_id IS NOT NULL")
            .Serves("Booking form: the questions of an event type, in order");
        builder
            .HasIndex(row => new { row.RoutingFormId, row.Position })
            .HasFilter("routing_form_id IS NOT NULL")
            .Serves("Routing form: its questions, in order");
    }
}
