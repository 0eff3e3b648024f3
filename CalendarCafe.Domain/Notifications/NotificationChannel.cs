namespace CalendarCafe.Domain.Notifications;

public enum NotificationChannel
{
    Email,
    Sms,
    Webhook,
}
