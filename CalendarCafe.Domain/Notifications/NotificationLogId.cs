namespace CalendarCafe.Domain.Notifications;

public readonly record struct NotificationLogId(Guid Value) : IEntityId<NotificationLogId>
{
    public static NotificationLogId New() => new(Guid.CreateVersion7());

    public static NotificationLogId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
