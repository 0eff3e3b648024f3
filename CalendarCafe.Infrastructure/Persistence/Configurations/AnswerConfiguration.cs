using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class AnswerConfiguration : IEntityTypeConfiguration<Answer>
{
    public void Configure(EntityTypeBuilder<Answer> builder)
    {
        builder.Holds("What was answered to a question of a booking or of a routing form.");
        builder.Property(row => row.Label).HasMaxLength(Question.LabelLength);
        builder.PrimitiveCollection(row => row.Values).ElementType(value => value.HasMaxLength(Answer.ValueLength));
        builder.Property(row => row.Position);
        builder.HasOne<Question>().WithMany().HasForeignKey(row => row.QuestionId).OnDelete(DeleteBehavior.SetNull);
        builder.ToTable(table =>
            table.HasCheckConstraint("ck_answers_owner", "num_nonnulls(booking_id, routing_submission_id) = 1")
        );
        builder
            .HasIndex(row => row.BookingId)
            .HasFilter("booking_id IS NOT NULL")
            .Serves("Booking: its answers; foreign key");
        builder
            .HasIndex(row => row.RoutingSubmissionId)
            .HasFilter("routing_submission_id IS NOT NULL")
            .Serves("Routing submission: its answers; foreign key");
        builder
            .HasIndex(row => row.QuestionId)
            .HasFilter("question_id IS NOT NULL")
            .Serves("Foreign key: answers outlive their question");
    }
}
