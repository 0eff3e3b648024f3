using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class EmailCheckConfiguration : IEntityTypeConfiguration<EmailCheck>
{
    public void Configure(EntityTypeBuilder<EmailCheck> builder)
    {
        builder.Holds("Codes that prove an invitee's address before they book; only their hashes are kept.");
        builder.ToTable("email_checks");
        builder.Property(row => row.Visitor).HasMaxLength(32);
        builder.Property(row => row.Email).HasColumnType("citext");
        builder.Property(row => row.CodeHash).HasMaxLength(32);
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("ck_email_checks_email", "octet_length(email) <= 254");
            table.HasCheckConstraint("ck_email_checks_tries", "tries BETWEEN 0 AND 5");
        });
        builder.HasOne<EventType>().WithMany().HasForeignKey(row => row.EventTypeId).OnDelete(DeleteBehavior.Cascade);
        builder
            .HasIndex(row => new
            {
                row.EventTypeId,
                row.Visitor,
                row.Email,
            })
            .IsUnique()
            .Serves("Booking: the code that a visitor was sent, one for each address; foreign key");
        builder.HasIndex(row => row.ExpiresAt).Serves("Sweeper: codes that have expired");
    }
}
