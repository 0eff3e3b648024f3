namespace CalendarCafe.Infrastructure.Identity;

/// <summary>A link sent to the owner of an account, of which only the SHA-256 is kept: one purpose, one use.</summary>
public sealed class AccountToken
{
    public AccountToken(Guid accountId, AccountTokenPurpose purpose, byte[] hash, Instant expiresAt)
    {
        Id = Guid.CreateVersion7();
        AccountId = accountId;
        Purpose = purpose;
        Hash = hash;
        ExpiresAt = expiresAt;
    }

    public Guid Id { get; private set; }

    public Guid AccountId { get; private set; }

    public AccountTokenPurpose Purpose { get; private set; }

    public byte[] Hash { get; private set; }

    public Instant ExpiresAt { get; private set; }

    public Instant? UsedAt { get; private set; }

    public void Use(Instant now) => UsedAt ??= now;
}
