namespace CalendarCafe.Domain.Notifications;

public enum NotificationStatus
{
    Pending,
    Sent,
    Failed,
    Canceled,
}
