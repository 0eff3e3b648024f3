using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

/// <summary>Lengths and filters that several tables share.</summary>
internal static class Columns
{
    public const int ZoneLength = 64;
    public const int ColorLength = 7;
    public const string NotDeleted = "deleted_at IS NULL";

    /// <summary>PostgreSQL's xmin: whoever saves a row that was changed since it was read loses, and is told.</summary>
    public static void HasRowVersion<T>(this EntityTypeBuilder<T> builder)
        where T : class => builder.Property<uint>("Version").IsRowVersion();

    /// <summary>For rows that bare statements write, which know no interceptor.</summary>
    public static void HasClockedTimestamps<T>(this EntityTypeBuilder<T> builder)
        where T : class
    {
        builder.Property<Instant>(HouseRules.CreatedAt).HasDefaultValueSql("clock_timestamp()");
        builder.Property<Instant>(HouseRules.UpdatedAt).HasDefaultValueSql("clock_timestamp()");
    }
}
