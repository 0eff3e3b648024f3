namespace CalendarCafe.Domain.Webhooks;

/// <summary>PENDING was not tried yet, RETRYING failed and will be tried again; SUCCESS and FAILED are at rest.</summary>
public enum WebhookDeliveryStatus
{
    Pending,
    Success,
    Failed,
    Retrying,
}
