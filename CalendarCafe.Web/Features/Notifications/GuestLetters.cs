using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Notifications;
using CalendarCafe.Domain.Organizations;
using Microsoft.Extensions.Localization;

namespace CalendarCafe.Web.Features.Notifications;

/// <summary>
/// Mail to those whom an invitee brings along: the invitation, its changes and its end, and no link that changes anything. It
/// says who invited, and nothing else that the invitee typed. Of a mere request, and of its end, they hear nothing.
/// </summary>
internal sealed class GuestLetters(BookingMail mail, BookingFacts facts, IStringLocalizer<MailTexts> texts)
{
    public Task<IReadOnlyList<NotificationLog>> InvitedAsync(Booking booking, IReadOnlyList<User> hosts, Instant now) =>
        MailsAsync(booking, hosts, NotificationKind.BookingConfirmed, "GuestInvited", null, now);

    /// <param name="was">The time at which it stood before.</param>
    public Task<IReadOnlyList<NotificationLog>> MovedAsync(
        Booking booking,
        IReadOnlyList<User> hosts,
        Interval was,
        Instant now
    ) => MailsAsync(booking, hosts, NotificationKind.BookingRescheduled, "GuestMoved", was, now);

    public Task<IReadOnlyList<NotificationLog>> ReassignedAsync(
        Booking booking,
        IReadOnlyList<User> hosts,
        Instant now
    ) => MailsAsync(booking, hosts, NotificationKind.BookingReassigned, "GuestReassigned", null, now);

    public Task<IReadOnlyList<NotificationLog>> RelocatedAsync(
        Booking booking,
        IReadOnlyList<User> hosts,
        Instant now
    ) => MailsAsync(booking, hosts, NotificationKind.BookingRelocated, "GuestRelocated", null, now);

    public Task<IReadOnlyList<NotificationLog>> CanceledAsync(
        Booking booking,
        IReadOnlyList<User> hosts,
        Instant now
    ) => MailsAsync(booking, hosts, NotificationKind.BookingCanceled, "GuestCanceled", null, now);

    private async Task<IReadOnlyList<NotificationLog>> MailsAsync(
        Booking booking,
        IReadOnlyList<User> hosts,
        NotificationKind kind,
        string words,
        Interval? was,
        Instant now
    )
    {
        if (booking.Guests.Count == 0 || booking.ConfirmedAt is null)
        {
            return [];
        }

        var (host, inviter) = (hosts[0].Name, Inviter.Of(booking.Invitee));
        Letter ForGuest() =>
            new(
                texts[$"{words}Subject", booking.Title, host, BookingFacts.MomentForInvitee(booking)],
                texts[$"{words}Heading", inviter, host],
                texts[$"{words}Intro", inviter, booking.Invitee.Email, host]
            )
            {
                Facts = facts.ForGuest(booking, hosts, inviter, was),
                Closing = texts[$"{words}Closing", inviter],
            };
        return await mail.ToGuestsAsync(booking, hosts, kind, ForGuest, now);
    }
}
