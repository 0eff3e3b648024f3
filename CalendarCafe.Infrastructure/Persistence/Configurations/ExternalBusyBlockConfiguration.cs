using CalendarCafe.Domain.Calendars;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class ExternalBusyBlockConfiguration : IEntityTypeConfiguration<ExternalBusyBlock>
{
    public void Configure(EntityTypeBuilder<ExternalBusyBlock> builder)
    {
        builder.Holds("Time of an event in an external calendar; seven days at most, so a longer event has several.");
        builder.Property(row => row.ExternalEventId).HasMaxLength(ExternalBusyBlock.EventIdLength);
        builder.Property(row => row.Kind);
        builder.Property(row => row.EndsAt);
        builder.ToTable(table =>
            table.HasCheckConstraint(
                "ck_external_busy_blocks_time",
                "starts_at < ends_at AND isfinite(starts_at) AND isfinite(ends_at)"
                    + " AND ends_at - starts_at <= interval '168 hours'"
            )
        );
        builder
            .HasOne<CalendarConnection>()
            .WithMany()
            .HasForeignKey(row => row.ConnectionId)
            .OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<User>().WithMany().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.Cascade);
        builder
            .HasIndex(row => new { row.UserId, row.StartsAt })
            .IncludeProperties(row => new
            {
                row.EndsAt,
                row.Kind,
                row.ConnectionId,
            })
            .Serves("Open slots: what other calendars say of a host in a range; foreign key");
        builder
            .HasIndex(row => new
            {
                row.ConnectionId,
                row.ExternalEventId,
                row.StartsAt,
            })
            .IsUnique()
            .Serves("Calendar sync: the blocks of an event, each once; foreign key");
    }
}
