using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class PictureConfiguration : IEntityTypeConfiguration<Picture>
{
    public void Configure(EntityTypeBuilder<Picture> builder)
    {
        builder.Holds("Photos of people and logos of organisations, drawn anew; whoever shows one has its path.");
        builder.ToTable("pictures");
        builder.Property(row => row.ContentType).HasMaxLength(Picture.ContentTypeLength);
        builder.Property(row => row.Content).HasMaxLength(Picture.ContentLength);
        builder.Property(row => row.Sha256).HasMaxLength(Picture.HashLength);
    }
}
