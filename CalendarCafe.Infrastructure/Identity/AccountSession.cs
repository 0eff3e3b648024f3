namespace CalendarCafe.Infrastructure.Identity;

/// <summary>A browser that signed in. Its cookie names the session, and holds no longer than it.</summary>
public sealed class AccountSession
{
    public const int UserAgentLength = 300;

    private AccountSession(Guid id, Guid accountId, string userAgent, Instant startedAt)
    {
        Id = id;
        AccountId = accountId;
        UserAgent = userAgent;
        StartedAt = startedAt;
        SeenAt = startedAt;
    }

    public Guid Id { get; private init; }

    public Guid AccountId { get; private init; }

    /// <summary>What the browser calls itself, cut where it is very long.</summary>
    public string UserAgent { get; private init; }

    public Instant StartedAt { get; private init; }

    /// <summary>When its cookie was last looked at: a few minutes behind the last page.</summary>
    public Instant SeenAt { get; private set; }

    public Instant? EndedAt { get; private set; }

    public static AccountSession Start(Guid accountId, string userAgent, Instant now) =>
        new(
            Guid.CreateVersion7(),
            accountId,
            userAgent.Length > UserAgentLength ? userAgent[..UserAgentLength] : userAgent,
            now
        );
}
