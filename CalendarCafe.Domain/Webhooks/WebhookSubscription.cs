using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.Webhooks;

/// <summary>An address outside that is told of what happens. Its secret is encrypted before it comes here.</summary>
public sealed class WebhookSubscription : ITenantOwned, ISoftDeleted
{
    public const int UrlLength = 2000;
    public const int ProtectedSecretLength = 1024;

    private WebhookSubscription(
        WebhookSubscriptionId id,
        OrganizationId organizationId,
        string url,
        IReadOnlyList<WebhookEvent> events,
        byte[] protectedSecret
    )
    {
        Id = id;
        OrganizationId = organizationId;
        Url = url;
        Events = events;
        ProtectedSecret = protectedSecret;
    }

    public WebhookSubscriptionId Id { get; private init; }

    public OrganizationId OrganizationId { get; private init; }

    public string Url { get; private set; }

    /// <summary>What it wants to hear of: at least one, each once.</summary>
    public IReadOnlyList<WebhookEvent> Events { get; private set; }

    public byte[] ProtectedSecret { get; private set; }

    public bool IsActive { get; private set; } = true;

    public Instant? DeletedAt { get; private set; }

    public static WebhookSubscription Create(
        OrganizationId organizationId,
        string url,
        IReadOnlyList<WebhookEvent> events,
        byte[] protectedSecret
    )
    {
        if (events.Count == 0)
        {
            throw new ArgumentException("A subscription hears of at least one event.", nameof(events));
        }

        return new(
            WebhookSubscriptionId.New(),
            organizationId,
            Require.Text(url, UrlLength),
            [.. events.Distinct().Order()],
            protectedSecret
        );
    }

    public void SwitchOn() => IsActive = true;

    public void SwitchOff() => IsActive = false;

    public void Delete(Instant now) => DeletedAt ??= now;
}
