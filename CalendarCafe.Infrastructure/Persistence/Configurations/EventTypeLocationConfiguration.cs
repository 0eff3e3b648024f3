using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class EventTypeLocationConfiguration : IEntityTypeConfiguration<EventTypeLocation>
{
    public void Configure(EntityTypeBuilder<EventTypeLocation> builder)
    {
        builder.Holds("Where the meetings of an event type may take place; with several, the invitee chooses.");
        builder.ToTable("event_type_locations");
        builder.Property(row => row.Kind);
        builder.Property(row => row.Value).HasMaxLength(MeetingPlace.ValueLength);
        builder.Ignore(row => row.Place);
        builder.ToTable(table => table.HasCheckConstraint("ck_event_type_locations_position", "position >= 0"));
        builder
            .HasIndex(row => new { row.EventTypeId, row.Position })
            .Serves("Public pages: the places of an event type, in order; foreign key");
    }
}
