using CalendarCafe.Domain.Bookings;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class BookingGuestConfiguration : IEntityTypeConfiguration<BookingGuest>
{
    public void Configure(EntityTypeBuilder<BookingGuest> builder)
    {
        builder.Holds("Whom an invitee brings along.");
        builder.ToTable("booking_guests");
        builder.Property(row => row.Email).HasColumnType("citext");
        builder.Property(row => row.Position);
        builder.ToTable(table => table.HasCheckConstraint("ck_booking_guests_email", "octet_length(email) <= 254"));
        builder
            .HasIndex(row => new { row.BookingId, row.Email })
            .IsUnique()
            .Serves("Booking: its guests, each once; foreign key");
    }
}
