using CalendarCafe.Domain.Bookings;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class InviteeConfiguration : IEntityTypeConfiguration<Invitee>
{
    public void Configure(EntityTypeBuilder<Invitee> builder)
    {
        builder.Holds("Who booked.");
        builder.Property(row => row.Name).HasMaxLength(Invitee.NameLength);
        // Compared whatever its case, and sent as it was written: to nearly every receiver Ada@x.org is ada@x.org.
        builder.Property(row => row.Email).HasColumnType("citext");
        builder.ToTable(table => table.HasCheckConstraint("ck_invitees_email", "octet_length(email) <= 254"));
        builder.Property(row => row.Phone).HasMaxLength(Invitee.PhoneLength);
        builder.Property(row => row.TimeZone).HasMaxLength(Columns.ZoneLength);
        builder.Property(row => row.Locale).HasMaxLength(Domain.Organizations.User.LocaleLength);
        builder.Property(row => row.Notes).HasMaxLength(Invitee.NotesLength);
        builder.Property(row => row.UtmSource).HasMaxLength(Invitee.UtmLength);
        builder.Property(row => row.UtmMedium).HasMaxLength(Invitee.UtmLength);
        builder.Property(row => row.UtmCampaign).HasMaxLength(Invitee.UtmLength);
        builder.Property(row => row.UtmContent).HasMaxLength(Invitee.UtmLength);
        builder.Property(row => row.UtmTerm).HasMaxLength(Invitee.UtmLength);
        builder.Ignore(row => row.Provenance);
        builder.Property(row => row.Referrer).HasMaxLength(Invitee.ReferrerLength);
        builder.Property(row => row.Search).HasMaxLength(Invitee.SearchLength);
        builder
            .HasIndex(row => row.Search)
            .HasMethod("gin")
            .HasOperators("gin_trgm_ops")
            .Serves("Bookings page: search by any part of title, name or address");
        builder.HasIndex(row => row.BookingId).IsUnique().Serves("Booking: its one invitee; foreign key");
        builder
            .HasIndex(row => new { row.OrganizationId, row.Email })
            .Serves("Privacy requests and search: the bookings of an invitee");
    }
}
