using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.Webhooks;

/// <summary>
/// One event for one subscription and what became of it: the outbox of webhooks. It is written in the transaction of what it
/// tells of, and sent by a worker that leases it.
/// </summary>
public sealed class WebhookDelivery : ITenantOwned
{
    public const int ResponseBodyLength = 4000;
    public const int DefaultMaxAttempts = 10;

    private WebhookDelivery(
        WebhookDeliveryId id,
        OrganizationId organizationId,
        WebhookSubscriptionId subscriptionId,
        BookingId? bookingId,
        WebhookEvent @event,
        string payload,
        int maxAttempts,
        Instant? nextRetryAt
    )
    {
        Id = id;
        OrganizationId = organizationId;
        SubscriptionId = subscriptionId;
        BookingId = bookingId;
        Event = @event;
        Payload = payload;
        MaxAttempts = maxAttempts;
        NextRetryAt = nextRetryAt;
    }

    public WebhookDeliveryId Id { get; private init; }

    public OrganizationId OrganizationId { get; private init; }

    public WebhookSubscriptionId SubscriptionId { get; private init; }

    /// <summary>The booking that it tells of; null where it tells of something else.</summary>
    public BookingId? BookingId { get; private init; }

    public WebhookEvent Event { get; private init; }

    /// <summary>A JSON object.</summary>
    public string Payload { get; private init; }

    /// <summary>The headers of the last request, as a JSON object, without its signature.</summary>
    public string Headers { get; private set; } = "{}";

    public WebhookDeliveryStatus Status { get; private set; }

    public int? ResponseStatus { get; private set; }

    public string? ResponseBody { get; private set; }

    public int Attempts { get; private set; }

    public int MaxAttempts { get; private init; }

    /// <summary>When the next attempt is due, the first one too; null at rest.</summary>
    public Instant? NextRetryAt { get; private set; }

    public Instant? DeliveredAt { get; private set; }

    /// <summary>Set by the worker that is sending it; whoever marks the outcome must still have this lease.</summary>
    public Guid? LeaseId { get; private set; }

    public Instant? LeasedUntil { get; private set; }

    public static WebhookDelivery Of(
        WebhookSubscription subscription,
        WebhookEvent @event,
        BookingId? bookingId,
        string payload,
        Instant now
    ) =>
        new(
            WebhookDeliveryId.New(),
            subscription.OrganizationId,
            subscription.Id,
            bookingId,
            @event,
            payload,
            DefaultMaxAttempts,
            now
        );
}
