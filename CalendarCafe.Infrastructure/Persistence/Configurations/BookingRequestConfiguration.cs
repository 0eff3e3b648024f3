using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class BookingRequestConfiguration : IEntityTypeConfiguration<BookingRequest>
{
    public void Configure(EntityTypeBuilder<BookingRequest> builder)
    {
        builder.Holds("Idempotency keys of the last day and the bookings that they made.");
        builder.HasKey(row => new { row.EventTypeId, row.Key });
        builder.Property(row => row.Key).HasMaxLength(BookingRequest.KeyLength);
        builder.Property(row => row.BodyHash).HasMaxLength(32);
        builder.Property(row => row.ExpiresAt);
        builder.HasOne<EventType>().WithMany().HasForeignKey(row => row.EventTypeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Booking>().WithMany().HasForeignKey(row => row.BookingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(row => row.BookingId).Serves("Foreign key: a key goes with its booking");
        builder.HasIndex(row => row.ExpiresAt).Serves("Sweeper: keys older than a day");
    }
}
