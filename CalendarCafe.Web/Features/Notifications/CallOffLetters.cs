using System.Diagnostics;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Notifications;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.Extensions.Localization;

namespace CalendarCafe.Web.Features.Notifications;

/// <summary>What the invitee and the hosts read when a booking ends before it took place: cancelled, taken back, declined or never answered.</summary>
internal sealed class CallOffLetters(
    BookingMail mail,
    GuestLetters guests,
    BookingFacts facts,
    IStringLocalizer<MailTexts> texts
)
{
    public async Task<IReadOnlyList<NotificationLog>> CalledOffAsync(
        CafeDbContext context,
        Booking booking,
        Instant now,
        CancellationToken cancellationToken
    )
    {
        var hosts = await BookingMail.HostsAsync(context, booking, cancellationToken);
        var (host, invitee) = (hosts[0].Name, booking.Invitee.Name);
        var end = EndOf(booking);
        Letter ForInvitee() =>
            new(
                texts[$"{end}InviteeSubject", booking.Title, host, BookingFacts.MomentForInvitee(booking)],
                texts[$"{end}InviteeHeading", host],
                IntroToInvitee(booking, end, host)
            )
            {
                Facts = [.. facts.ForInvitee(booking, hosts), .. Reason(booking)],
                Action = new(texts["BookAgainLink"], Placeholders.ManageIn(booking.Invitee.Locale)),
            };
        Letter ForHost() =>
            new(
                texts[$"{end}HostSubject", booking.Title, invitee, BookingFacts.MomentForHost(booking)],
                texts[$"{end}HostHeading", invitee],
                IntroToHost(booking, end)
            )
            {
                Facts = [.. facts.ForHost(booking, hosts), .. Reason(booking)],
                Action = mail.Dashboard(booking),
            };
        return
        [
            .. await mail.ToAllAsync(booking, hosts, KindOf(booking), ForInvitee, ForHost, now),
            .. await guests.CanceledAsync(booking, hosts, now),
        ];
    }

    private IEnumerable<LetterFact> Reason(Booking booking) =>
        booking.CancelReason is { } given ? [new(texts["Reason"], given)] : [];

    private string IntroToInvitee(Booking booking, string end, string host) =>
        booking.CanceledBy == BookingParty.Invitee
            ? texts[$"{end}InviteeByThem", booking.Invitee.Name]
            : texts[$"{end}InviteeByHost", booking.Invitee.Name, host];

    private string IntroToHost(Booking booking, string end) =>
        booking.CanceledBy == BookingParty.Invitee
            ? texts[$"{end}HostByInvitee", booking.Invitee.Name]
            : texts[$"{end}HostByThem", booking.Invitee.Name];

    // As the keys of the texts begin.
    private static string EndOf(Booking booking) =>
        Kind(booking) switch
        {
            CancellationKind.Canceled => booking.ConfirmedAt is null ? "Withdrawn" : "Canceled",
            CancellationKind.Declined => "Declined",
            CancellationKind.Expired => "Expired",
        };

    private static NotificationKind KindOf(Booking booking) =>
        Kind(booking) switch
        {
            CancellationKind.Canceled => NotificationKind.BookingCanceled,
            CancellationKind.Declined => NotificationKind.BookingDeclined,
            CancellationKind.Expired => NotificationKind.BookingExpired,
        };

    private static CancellationKind Kind(Booking booking) =>
        booking.CancellationKind ?? throw new UnreachableException("What was called off says how.");
}
