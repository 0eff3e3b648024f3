using CalendarCafe.Domain.Bookings;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class BookingTokenConfiguration : IEntityTypeConfiguration<BookingToken>
{
    public void Configure(EntityTypeBuilder<BookingToken> builder)
    {
        builder.Holds("Links to one booking; only their hashes are kept.");
        builder.Property(row => row.Hash).HasMaxLength(32);
        builder.Property(row => row.ExpiresAt);
        builder.HasOne<Booking>().WithMany().HasForeignKey(row => row.BookingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(row => row.Hash).IsUnique().Serves("Manage page: the booking of a link");
        builder.HasIndex(row => row.BookingId).Serves("Booking: its links, to revoke them; foreign key");
        builder.HasIndex(row => row.ExpiresAt).Serves("Sweeper: links that have expired");
    }
}
