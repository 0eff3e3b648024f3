using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class RateLimitCounterConfiguration : IEntityTypeConfiguration<RateLimitCounter>
{
    public void Configure(EntityTypeBuilder<RateLimitCounter> builder)
    {
        builder.Holds("How often something was tried in a window of time, over all nodes.");
        builder.HasKey(row => new { row.Key, row.WindowStart });
        builder.Property(row => row.Key).HasMaxLength(RateLimitCounter.KeyLength);
        builder.ToTable(table => table.HasCheckConstraint("ck_rate_limit_counters_count", "count > 0"));
        builder.HasIndex(row => row.ExpiresAt).Serves("Sweeper: windows that have passed");
    }
}
