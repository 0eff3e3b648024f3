using CalendarCafe.Domain.Calendars;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class CalendarFeedConfiguration : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> builder)
    {
        builder.Holds("Secret addresses of members' own calendars; only their hashes are kept.");
        builder.ToTable("calendar_feeds");
        builder.Property(row => row.Hash).HasMaxLength(32);
        builder.Property(row => row.LastUsedAt);
        builder.Property(row => row.RevokedAt);
        builder.HasOne<User>().WithMany().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(row => row.Hash).IsUnique().Serves("Calendar programs: whose bookings an address shows");
        builder
            .HasIndex(row => row.UserId)
            .HasDatabaseName("ix_calendar_feeds_user_id")
            .Serves("Foreign key: the addresses that a member has made");
        builder
            .HasIndex(row => row.UserId, DatabaseConstraints.OneCalendarFeed)
            .IsUnique()
            .HasFilter("revoked_at IS NULL")
            .HasDatabaseName(DatabaseConstraints.OneCalendarFeed)
            .Serves("Promise: a member has one address that works");
    }
}
