using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class BookingHostConfiguration : IEntityTypeConfiguration<BookingHost>
{
    public void Configure(EntityTypeBuilder<BookingHost> builder)
    {
        builder.Holds("Who hosts a booking.");
        builder.ToTable("booking_hosts");
        builder.HasKey(row => new { row.BookingId, row.UserId });
        builder.Property(row => row.IsOrganizer);
        builder.HasOne<User>().WithMany().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.Restrict);
        builder
            .HasIndex(row => new { row.UserId, row.BookingId })
            .Serves("Dashboard: the bookings of a host; foreign key");
        builder
            .HasIndex(row => row.BookingId)
            .IsUnique()
            .HasFilter("is_organizer")
            .HasDatabaseName("ux_booking_hosts_organizer")
            .Serves("Promise: a booking has one organiser");
    }
}
