using CalendarCafe.Infrastructure.Limits;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class RateLimitCounterConfiguration : IEntityTypeConfiguration<RateLimitCounter>
{
    public void Configure(EntityTypeBuilder<RateLimitCounter> builder)
    {
        builder.Holds("How often something was tried in a window of time, over all nodes.");
        builder.ToTable(
            "rate_limit_counters",
            table => table.HasCheckConstraint("ck_rate_limit_counters_count", "count > 0")
        );
        builder.HasKey(row => new { row.KeyHash, row.WindowStart });
        builder.Property(row => row.KeyHash).HasMaxLength(32);
        builder.HasIndex(row => row.WindowEnd).Serves("Sweeper: windows that are over");
    }
}
