using CalendarCafe.Infrastructure.Identity;
using CalendarCafe.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendarCafe.Infrastructure.Persistence.Configurations;

internal sealed class AccountSessionConfiguration : IEntityTypeConfiguration<AccountSession>
{
    public void Configure(EntityTypeBuilder<AccountSession> builder)
    {
        builder.ToTable("account_sessions").Holds("A browser that is, or was, signed in to an account.");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.UserAgent).HasMaxLength(AccountSession.UserAgentLength);
        builder.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder
            .HasIndex(row => new { row.AccountId, row.SeenAt })
            .Serves("Security page and sign-in: the sessions of an account; foreign key");
    }
}
