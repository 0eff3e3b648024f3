using CalendarCafe.Domain;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class UserConfiguration : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.Holds("People of an organisation.");
        builder.ToTable("users");
        builder.Property(row => row.Email).HasMaxLength(User.EmailLength);
        builder.Property(row => row.Name).HasMaxLength(User.NameLength);
        builder.Property(row => row.Slug).HasMaxLength(Slug.MaxLength);
        builder.Property(row => row.AvatarPath).HasMaxLength(User.PathLength);
        builder.Property(row => row.TimeZone).HasMaxLength(Columns.ZoneLength);
        builder.Property(row => row.Locale).HasMaxLength(User.LocaleLength);
        builder.HasRowVersion();
        builder
            .HasIndex(row => row.Email)
            .IsUnique()
            .HasFilter(Columns.NotDeleted)
            .Serves("Sign-up: one person, one organisation");
        builder
            .HasIndex(row => new { row.OrganizationId, row.Slug })
            .IsUnique()
            .HasFilter(Columns.NotDeleted)
            .Serves("Public pages: the host of an address; no two alike in an organisation");
    }
}
