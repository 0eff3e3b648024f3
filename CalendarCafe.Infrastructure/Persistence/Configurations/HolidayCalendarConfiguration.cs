using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class HolidayCalendarConfiguration : IEntityTypeConfiguration<HolidayCalendar>
{
    public void Configure(EntityTypeBuilder<HolidayCalendar> builder)
    {
        builder.Holds("Whose public holidays a person keeps, and which of them are worked on all the same.");
        builder.Property(row => row.Country).HasMaxLength(HolidayCalendar.CountryLength);
        builder.Property(row => row.Region).HasMaxLength(HolidayCalendar.RegionLength);
        builder
            .PrimitiveCollection(row => row.Worked)
            .ElementType(name => name.HasMaxLength(HolidayCalendar.NameLength));
        builder.HasRowVersion();
        builder.ToTable(table =>
        {
            table.HasCheckConstraint(
                "ck_holiday_calendars_place",
                "country ~ '^[A-Z]{2}$' AND region ~ '^[A-Z0-9]{1,3}$'"
            );
            table.HasCheckConstraint("ck_holiday_calendars_worked", "cardinality(worked) <= 60");
        });
        builder.HasOne<User>().WithMany().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.Cascade);
        builder
            .HasIndex(row => new
            {
                row.UserId,
                row.Country,
                row.Region,
            })
            .IsUnique()
            .AreNullsDistinct(false)
            .Serves("Open slots and the availability page: the holidays of a host, each calendar once; foreign key");
    }
}
