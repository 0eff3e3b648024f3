namespace CalendarCafe.Domain.Webhooks;

public readonly record struct WebhookDeliveryId(Guid Value) : IEntityId<WebhookDeliveryId>
{
    public static WebhookDeliveryId New() => new(Guid.CreateVersion7());

    public static WebhookDeliveryId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
