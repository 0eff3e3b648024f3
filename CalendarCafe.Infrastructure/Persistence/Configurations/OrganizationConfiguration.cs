using CalendarCafe.Domain;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class OrganizationConfiguration : IEntityTypeConfiguration<Organization>
{
    public void Configure(EntityTypeBuilder<Organization> builder)
    {
        builder.Holds("The tenants: everything else belongs to exactly one of them.");
        builder.Property(row => row.Name).HasMaxLength(Organization.NameLength);
        builder.Property(row => row.Slug).HasMaxLength(Slug.MaxLength);
        builder.Property(row => row.Domain).HasMaxLength(Organization.DomainLength);
        builder.Property(row => row.LogoPath).HasMaxLength(Organization.PathLength);
        builder.Property(row => row.TimeZone).HasMaxLength(Columns.ZoneLength);
        builder.Property(row => row.BrandColor).HasMaxLength(Columns.ColorLength);
        builder.HasRowVersion();
        builder
            .HasIndex(row => row.Slug)
            .IsUnique()
            .HasFilter(Columns.NotDeleted)
            .Serves("Public pages: the organisation of an address; no two alike");
    }
}
