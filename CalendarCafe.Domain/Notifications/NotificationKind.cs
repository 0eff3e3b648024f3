namespace CalendarCafe.Domain.Notifications;

/// <summary>What a message is about.</summary>
public enum NotificationKind
{
    BookingConfirmed,
    BookingCanceled,
    EmailConfirmation,
    PasswordReset,
    AccountNotice,
    Workflow,
    BookingRequested,
    BookingDeclined,
    BookingExpired,
    BookingRescheduled,
    BookingReassigned,
    BookingRelocated,
    MemberInvitation,
}
