using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class EventTypeLimitConfiguration : IEntityTypeConfiguration<EventTypeLimit>
{
    public void Configure(EntityTypeBuilder<EventTypeLimit> builder)
    {
        builder.Holds("How much an event type takes in a day, week, month or year.");
        builder.Property(row => row.Period);
        builder.Property(row => row.Measure);
        builder.Property(row => row.Maximum);
        builder.Ignore(row => row.Asked);
        builder.ToTable(table => table.HasCheckConstraint("ck_event_type_limits_maximum", "maximum > 0"));
        builder
            .HasIndex(row => new
            {
                row.EventTypeId,
                row.Period,
                row.Measure,
            })
            .IsUnique()
            .Serves("Open slots: the limits of an event type; one for each period and measure");
    }
}
