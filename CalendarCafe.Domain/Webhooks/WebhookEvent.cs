namespace CalendarCafe.Domain.Webhooks;

public enum WebhookEvent
{
    BookingCreated,
    BookingUpdated,
    BookingCanceled,
    BookingRescheduled,
    InviteeCreated,
    RoutingSubmitted,
}
