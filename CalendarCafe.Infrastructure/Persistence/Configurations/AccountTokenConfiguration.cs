using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class AccountTokenConfiguration : IEntityTypeConfiguration<AccountToken>
{
    public void Configure(EntityTypeBuilder<AccountToken> builder)
    {
        builder.Holds("A link that was sent to the owner of an account; only its hash is kept.");
        builder.ToTable("account_tokens");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Hash).HasMaxLength(32);
        builder.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(row => row.Hash).IsUnique().Serves("Account mail: the account of a link");
        builder.HasIndex(row => row.AccountId).Serves("Foreign key: links go with their account");
        builder.HasIndex(row => row.ExpiresAt).Serves("Sweeper: links that have expired");
    }
}
