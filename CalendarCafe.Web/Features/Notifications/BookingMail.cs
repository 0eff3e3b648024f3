using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Notifications;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Mail;

namespace CalendarCafe.Web.Features.Notifications;

/// <summary>A letter about a booking with its calendar object.</summary>
internal sealed class BookingMail(LetterWriter writer, BookingCalendar calendar)
{
    /// <param name="manageLink">The placeholder of the link, which only the invitee gets.</param>
    public async Task<NotificationText> TextAsync(
        Letter letter,
        Booking booking,
        IReadOnlyList<User> hosts,
        string replyTo,
        string? manageLink,
        Instant now,
        bool isForGuest = false
    )
    {
        var parties = hosts.Select(BookingCalendar.PartyOf).ToList();
        var meeting = calendar.Of(booking, parties, now, manageLink, isForGuest);
        var calendarObject = booking.IsActive ? CalendarObject.Request(meeting) : CalendarObject.Cancel(meeting);
        return (await writer.WriteAsync(letter)) with
        {
            ReplyTo = replyTo,
            Calendar = calendarObject,
            CalendarMethod = CalendarObject.MethodOf(calendarObject),
        };
    }
}
