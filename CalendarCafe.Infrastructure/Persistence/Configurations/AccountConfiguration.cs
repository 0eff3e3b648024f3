using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

/// <summary>The framework's own tables, under the house's names: ASP.NET Core Identity and Data Protection.</summary>
internal sealed class AccountConfiguration
    : IEntityTypeConfiguration<Account>,
        IEntityTypeConfiguration<IdentityUserClaim<Guid>>,
        IEntityTypeConfiguration<IdentityUserLogin<Guid>>,
        IEntityTypeConfiguration<IdentityUserToken<Guid>>,
        IEntityTypeConfiguration<DataProtectionKey>
{
    private const int StampLength = 64;
    private const int KeyLength = 128;

    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("accounts").Holds("The credentials of a person, under the id of their row in users.");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.PasswordHash).HasMaxLength(500);
        builder.Property(row => row.SecurityStamp).HasMaxLength(StampLength);
        builder.Property(row => row.ConcurrencyStamp).HasMaxLength(StampLength);
        builder.Property(row => row.PhoneNumber).HasMaxLength(32);
        builder
            .HasIndex(row => row.NormalizedUserName)
            .IsUnique()
            .HasDatabaseName("ix_accounts_normalized_user_name")
            .Serves("Sign-in: the account of a name; no two alike");
        builder
            .HasIndex(row => row.NormalizedEmail)
            .IsUnique()
            .HasDatabaseName("ix_accounts_normalized_email")
            .Serves("Sign-in and password reset: the account of an address; no two alike");
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder)
    {
        builder.ToTable("account_claims").Holds("Claims of an account, as ASP.NET Core Identity keeps them.");
        builder.Property(row => row.ClaimType).HasMaxLength(200);
        builder.Property(row => row.ClaimValue).HasMaxLength(1000);
        builder.HasIndex(row => row.UserId).Serves("Sign-in: the claims of an account; foreign key");
    }

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder)
    {
        builder.ToTable("account_logins").Holds("Sign-ins of an account by an outside provider.");
        builder.Property(row => row.LoginProvider).HasMaxLength(KeyLength);
        builder.Property(row => row.ProviderKey).HasMaxLength(255); // as long as a subject of OpenID Connect may be
        builder.Property(row => row.ProviderDisplayName).HasMaxLength(200);
        builder.HasIndex(row => row.UserId).Serves("Security page: the providers of an account; foreign key");
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.ToTable("account_authenticators").Holds("Authenticator keys and recovery codes of an account.");
        builder.Property(row => row.LoginProvider).HasMaxLength(KeyLength);
        builder.Property(row => row.Name).HasMaxLength(KeyLength);
        builder.Property(row => row.Value).HasMaxLength(4000);
    }

    public void Configure(EntityTypeBuilder<DataProtectionKey> builder)
    {
        builder.Holds("The key ring of ASP.NET Core Data Protection, shared by all nodes.");
        builder.Property(row => row.FriendlyName).HasMaxLength(200);
    }
}
