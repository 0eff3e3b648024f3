using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class TravelConfiguration : IEntityTypeConfiguration<Travel>
{
    public void Configure(EntityTypeBuilder<Travel> builder)
    {
        builder.Holds("Dates on which a person's own hours are read in another time zone.");
        builder.Property(row => row.First).HasColumnName("first_date");
        builder.Property(row => row.Last).HasColumnName("last_date");
        builder.Property(row => row.TimeZone).HasMaxLength(Columns.ZoneLength);
        builder.HasRowVersion();
        builder.ToTable(table => table.HasCheckConstraint("ck_travels_dates", "first_date <= last_date"));
        builder.HasExclusion(
            DatabaseConstraints.NoOverlappingTravels,
            "USING gist (user_id WITH =, daterange(first_date, last_date, '[]') WITH &&)"
        );
        builder.HasOne<User>().WithMany().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.Cascade);
        builder
            .HasIndex(row => new { row.UserId, row.Last })
            .Serves("Open slots and the availability page: where a host will be; foreign key");
    }
}
