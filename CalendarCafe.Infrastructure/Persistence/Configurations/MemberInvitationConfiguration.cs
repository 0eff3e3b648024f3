using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class MemberInvitationConfiguration : IEntityTypeConfiguration<MemberInvitation>
{
    public void Configure(EntityTypeBuilder<MemberInvitation> builder)
    {
        builder.Holds(
            "Addresses that may join an organisation, in which role; of each one's link only the hash is kept."
        );
        builder.ToTable("invitations");
        builder.Property(row => row.Email).HasMaxLength(User.EmailLength);
        builder.Property(row => row.Hash).HasMaxLength(32);
        builder.HasRowVersion();
        builder.ToTable(table =>
            table.HasCheckConstraint("ck_invitations_end", "accepted_at IS NULL OR revoked_at IS NULL")
        );
        builder.HasOne<User>().WithMany().HasForeignKey(row => row.InvitedBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => row.Hash).IsUnique().Serves("Account mail: the invitation of a link");
        builder
            .HasIndex(row => new { row.OrganizationId, row.Email })
            .IsUnique()
            .HasFilter("accepted_at IS NULL AND revoked_at IS NULL")
            .HasDatabaseName(DatabaseConstraints.OneOpenInvitation)
            .Serves("Members page: who is invited; an address has one invitation that waits");
        builder.HasIndex(row => row.InvitedBy).Serves("Leaving: whom a person has invited; foreign key");
    }
}
