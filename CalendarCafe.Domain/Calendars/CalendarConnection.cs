using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.Calendars;

/// <summary>One calendar of a person at a provider. Its tokens are encrypted before they come here: the domain never reads them.</summary>
public sealed class CalendarConnection : ITenantOwned, ISoftDeleted
{
    public const int AccountLength = 254;
    public const int CalendarIdLength = 512;
    public const int CalendarNameLength = 200;
    public const int SyncTokenLength = 4000;
    public const int ProtectedTokenLength = 16_384;

    private CalendarConnection(
        CalendarConnectionId id,
        OrganizationId organizationId,
        UserId userId,
        CalendarProvider provider,
        string account,
        string calendarId,
        string calendarName
    )
    {
        Id = id;
        OrganizationId = organizationId;
        UserId = userId;
        Provider = provider;
        Account = account;
        CalendarId = calendarId;
        CalendarName = calendarName;
    }

    public CalendarConnectionId Id { get; private init; }

    public OrganizationId OrganizationId { get; private init; }

    public UserId UserId { get; private init; }

    public CalendarProvider Provider { get; private init; }

    /// <summary>The name of the account at the provider, mostly an e-mail address.</summary>
    public string Account { get; private init; }

    /// <summary>What the provider calls the calendar: an id, or the address of a CalDAV collection.</summary>
    public string CalendarId { get; private init; }

    public string CalendarName { get; private set; }

    /// <summary>Encrypted; the password where a provider knows no tokens.</summary>
    public byte[]? ProtectedAccessToken { get; private set; }

    public byte[]? ProtectedRefreshToken { get; private set; }

    public Instant? TokenExpiresAt { get; private set; }

    /// <summary>The one that bookings are written to; each person has at most one.</summary>
    public bool IsPrimary { get; private set; }

    /// <summary>Where the provider's next incremental answer starts; null means from the beginning.</summary>
    public string? SyncToken { get; private set; }

    public Instant? LastSyncedAt { get; private set; }

    /// <summary>Which of this calendar's events keep its owner busy.</summary>
    public IReadOnlyList<ExternalBusyKind> BlockingKinds { get; private set; } =
    [ExternalBusyKind.Busy, ExternalBusyKind.Tentative, ExternalBusyKind.OutOfOffice];

    public Instant? DeletedAt { get; private set; }

    public static CalendarConnection Create(
        User owner,
        CalendarProvider provider,
        string account,
        string calendarId,
        string calendarName
    ) =>
        new(
            CalendarConnectionId.New(),
            owner.OrganizationId,
            owner.Id,
            provider,
            Require.Text(account, AccountLength),
            Require.Text(calendarId, CalendarIdLength),
            Require.Text(calendarName, CalendarNameLength)
        );

    /// <summary>Keeps new tokens, encrypted by the caller.</summary>
    public void Authorize(byte[] protectedAccessToken, byte[]? protectedRefreshToken, Instant? expiresAt)
    {
        ProtectedAccessToken = protectedAccessToken;
        ProtectedRefreshToken = protectedRefreshToken;
        TokenExpiresAt = expiresAt;
    }

    public void MakePrimary() => IsPrimary = true;

    /// <summary>Lets only these kinds of events block time; none means that the calendar is only written to.</summary>
    public void BlockBy(IReadOnlyList<ExternalBusyKind> kinds) => BlockingKinds = [.. kinds.Distinct().Order()];

    /// <summary>Disconnects it and forgets its tokens at once.</summary>
    public void Delete(Instant now)
    {
        DeletedAt ??= now;
        IsPrimary = false;
        ProtectedAccessToken = null;
        ProtectedRefreshToken = null;
        TokenExpiresAt = null;
    }
}
