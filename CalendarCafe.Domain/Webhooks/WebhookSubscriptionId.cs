namespace CalendarCafe.Domain.Webhooks;

public readonly record struct WebhookSubscriptionId(Guid Value) : IEntityId<WebhookSubscriptionId>
{
    public static WebhookSubscriptionId New() => new(Guid.CreateVersion7());

    public static WebhookSubscriptionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
