using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class EventTypeHostConfiguration : IEntityTypeConfiguration<EventTypeHost>
{
    public void Configure(EntityTypeBuilder<EventTypeHost> builder)
    {
        builder.Holds("Who must attend the meetings of a team's event type.");
        builder.ToTable("event_type_hosts");
        builder.HasKey(row => new { row.EventTypeId, row.UserId });
        builder.Property(row => row.Position);
        builder.ToTable(table => table.HasCheckConstraint("ck_event_type_hosts_position", "position >= 0"));
        builder.HasOne<User>().WithMany().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => row.UserId).Serves("Leaving: the event types that a person must attend; foreign key");
    }
}
