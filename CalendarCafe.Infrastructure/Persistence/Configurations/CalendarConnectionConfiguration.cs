using CalendarCafe.Domain.Calendars;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class CalendarConnectionConfiguration : IEntityTypeConfiguration<CalendarConnection>
{
    public void Configure(EntityTypeBuilder<CalendarConnection> builder)
    {
        builder.Holds("A calendar of a person at a provider, with its encrypted tokens.");
        builder.Property(row => row.Account).HasMaxLength(CalendarConnection.AccountLength);
        builder.Property(row => row.CalendarId).HasMaxLength(CalendarConnection.CalendarIdLength);
        builder.Property(row => row.CalendarName).HasMaxLength(CalendarConnection.CalendarNameLength);
        builder.Property(row => row.ProtectedAccessToken).HasMaxLength(CalendarConnection.ProtectedTokenLength);
        builder.Property(row => row.ProtectedRefreshToken).HasMaxLength(CalendarConnection.ProtectedTokenLength);
        builder.Property(row => row.SyncToken).HasMaxLength(CalendarConnection.SyncTokenLength);
        builder.PrimitiveCollection(row => row.BlockingKinds);
        builder.HasRowVersion();
        builder.HasOne<User>().WithMany().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.Cascade);
        builder
            .HasIndex(row => new
            {
                row.UserId,
                row.Provider,
                row.CalendarId,
            })
            .IsUnique()
            .HasFilter(Columns.NotDeleted)
            .Serves("Calendars page: the calendars of a person, each once; foreign key");
        builder
            .HasIndex(row => row.UserId, DatabaseConstraints.OnePrimaryCalendar)
            .IsUnique()
            .HasFilter("is_primary AND deleted_at IS NULL")
            .HasDatabaseName(DatabaseConstraints.OnePrimaryCalendar)
            .Serves("Promise: the bookings of a person are written to one calendar");
    }
}
