using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class BookingStepConfiguration : IEntityTypeConfiguration<BookingStep>
{
    public void Configure(EntityTypeBuilder<BookingStep> builder)
    {
        builder.Holds("Every step of a booking, in order.");
        builder.ToTable("booking_history");
        builder.Property(row => row.Kind);
        builder.Property(row => row.Party);
        builder.Property(row => row.OccurredAt);
        builder.Property(row => row.StartsAt);
        builder.Property(row => row.EndsAt);
        builder.Property(row => row.Reason).HasMaxLength(Booking.ReasonLength);
        builder.HasOne<User>().WithMany().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<User>().WithMany().HasForeignKey(row => row.HostId).OnDelete(DeleteBehavior.Restrict);
        builder
            .HasIndex(row => new { row.BookingId, row.OccurredAt })
            .Serves("Booking: its history in order; foreign key");
        builder.HasIndex(row => row.UserId).HasFilter("user_id IS NOT NULL").Serves("Foreign key: what a member did");
        builder
            .HasIndex(row => row.HostId)
            .HasFilter("host_id IS NOT NULL")
            .Serves("Foreign key: who was given bookings");
    }
}
