using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class OutOfOfficeConfiguration : IEntityTypeConfiguration<OutOfOffice>
{
    public void Configure(EntityTypeBuilder<OutOfOffice> builder)
    {
        builder.Holds("Dates on which a person is away, and who covers for them.");
        builder.ToTable("out_of_office");
        builder.Property(row => row.First).HasColumnName("first_date");
        builder.Property(row => row.Last).HasColumnName("last_date");
        builder.Property(row => row.Note).HasMaxLength(OutOfOffice.NoteLength);
        builder.HasRowVersion();
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("ck_out_of_office_dates", "first_date <= last_date");
            table.HasCheckConstraint("ck_out_of_office_cover", "covered_by <> user_id");
        });
        builder.HasOne<User>().WithMany().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<User>().WithMany().HasForeignKey(row => row.CoveredBy).OnDelete(DeleteBehavior.SetNull);
        builder
            .HasIndex(row => new { row.UserId, row.Last })
            .HasFilter(Columns.NotDeleted)
            .Serves("Open slots and the availability page: the dates ahead on which a host is away; foreign key");
        builder
            .HasIndex(row => row.CoveredBy)
            .HasFilter("covered_by IS NOT NULL AND deleted_at IS NULL")
            .Serves("Availability page: for whom a person covers; foreign key");
    }
}
