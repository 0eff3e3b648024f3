using CalendarCafe.Domain.Bookings;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class SeatHoldConfiguration : IEntityTypeConfiguration<SeatHold>
{
    public void Configure(EntityTypeBuilder<SeatHold> builder)
    {
        builder.Holds("Seats of a session that a visitor holds for a short while.");
        builder.Property(row => row.Visitor).HasMaxLength(32);
        builder.Property(row => row.VisitorAddress).HasMaxLength(32);
        builder.HasClockedTimestamps();
        builder.ToTable(table => table.HasCheckConstraint("ck_seat_holds_seats", "seats > 0"));
        builder.HasOne<GroupSession>().WithMany().HasForeignKey(row => row.SessionId).OnDelete(DeleteBehavior.Cascade);
        builder
            .HasIndex(row => new { row.SessionId, row.Visitor })
            .IsUnique()
            .Serves("Group booking: the seats that a visitor holds, once for a session; foreign key");
        builder
            .HasIndex(row => row.Visitor)
            .Serves("Holding: what a visitor has of an event type, and what of it is in the way of something else");
        builder
            .HasIndex(row => row.VisitorAddress)
            .Serves("Holding: how many seats are held from one address, beside the times");
        builder.HasIndex(row => row.ExpiresAt).Serves("Sweeper: seats whose hold has expired");
    }
}
