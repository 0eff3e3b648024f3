using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class HostLimitConfiguration : IEntityTypeConfiguration<HostLimit>
{
    public void Configure(EntityTypeBuilder<HostLimit> builder)
    {
        builder.Holds("How much a person takes in a day, week, month or year across all event types.");
        builder.Property(row => row.Period);
        builder.Property(row => row.Measure);
        builder.Property(row => row.Maximum);
        builder.ToTable(table => table.HasCheckConstraint("ck_host_limits_maximum", "maximum > 0"));
        builder.HasOne<User>().WithMany().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.Cascade);
        builder
            .HasIndex(row => new
            {
                row.UserId,
                row.Period,
                row.Measure,
            })
            .IsUnique()
            .Serves("Open slots: the limits of a host; one for each period and measure; foreign key");
    }
}
