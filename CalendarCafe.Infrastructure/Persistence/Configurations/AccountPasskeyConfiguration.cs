using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class AccountPasskeyConfiguration : IEntityTypeConfiguration<AccountPasskey>
{
    public void Configure(EntityTypeBuilder<AccountPasskey> builder)
    {
        builder.ToTable("account_passkeys").Holds("The public half of a key that signs in to an account (WebAuthn).");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.CredentialId).HasMaxLength(AccountPasskey.CredentialIdLength);
        builder.Property(row => row.PublicKey).HasMaxLength(AccountPasskey.PublicKeyLength);
        builder.Property(row => row.Name).HasMaxLength(AccountPasskey.NameLength);
        builder.Property(row => row.Transports).HasMaxLength(AccountPasskey.TransportsLength);
        builder.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder
            .HasIndex(row => row.CredentialId)
            .IsUnique()
            .Serves("Sign-in: the passkey that a device shows; no two alike");
        builder
            .HasIndex(row => row.AccountId)
            .Serves("Security page and sign-in: the passkeys of an account; foreign key");
    }
}
