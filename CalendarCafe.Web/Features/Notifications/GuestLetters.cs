using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Notifications;
using CalendarCafe.Domain.Organizations;
using Microsoft.Extensions.Localization;

namespace CalendarCafe.Web.Features.Notifications;

/// <summary>
/// Mail to those whom an invitee brings along: the invitation and its end, and no link that changes anything. It says who
/// invited, and nothing else that the invitee typed.
/// </summary>
internal sealed class GuestLetters(BookingMail mail, BookingFacts facts, IStringLocalizer<MailTexts> texts)
{
    public Task<IReadOnlyList<NotificationLog>> InvitedAsync(Booking booking, IReadOnlyList<User> hosts, Instant now) =>
        MailsAsync(booking, hosts, NotificationKind.BookingConfirmed, "GuestInvited", now);

    public Task<IReadOnlyList<NotificationLog>> CanceledAsync(
        Booking booking,
        IReadOnlyList<User> hosts,
        Instant now
    ) => MailsAsync(booking, hosts, NotificationKind.BookingCanceled, "GuestCanceled", now);

    private async Task<IReadOnlyList<NotificationLog>> MailsAsync(
        Booking booking,
        IReadOnlyList<User> hosts,
        NotificationKind kind,
        string words,
        Instant now
    )
    {
        if (booking.Guests.Count == 0)
        {
            return [];
        }

        var (host, inviter) = (hosts[0].Name, Inviter.Of(booking.Invitee));
        var letter = new Letter(
            texts[$"{words}Subject", booking.Title, host, BookingFacts.MomentForInvitee(booking)],
            texts[$"{words}Heading", inviter, host],
            texts[$"{words}Intro", inviter, booking.Invitee.Email, host]
        )
        {
            Facts = facts.ForGuest(booking, hosts, inviter),
            Closing = texts[$"{words}Closing", inviter],
        };
        var text = await mail.TextAsync(
            letter,
            booking,
            hosts,
            booking.Invitee.Email,
            manageLink: null,
            now,
            isForGuest: true
        );
        return
        [
            .. booking
                .Guests.OrderBy(guest => guest.Position)
                .Select(guest =>
                    NotificationLog.AboutBooking(booking, kind, guest.Email, NameOf(guest.Email), text, now)
                ),
        ];
    }

    private static string NameOf(string email) => email[..email.LastIndexOf('@')];
}
