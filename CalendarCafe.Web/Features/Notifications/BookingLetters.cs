using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Notifications;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CalendarCafe.Web.Features.Notifications;

/// <summary>The mails that a booking causes, to its invitee and to its hosts, each with the calendar object.</summary>
internal sealed class BookingLetters(
    BookingMail mail,
    GuestLetters guests,
    BookingFacts facts,
    SiteAddress site,
    IStringLocalizer<MailTexts> texts
)
{
    public async Task<IReadOnlyList<NotificationLog>> ConfirmedAsync(
        CafeDbContext context,
        Booking booking,
        Instant now,
        CancellationToken cancellationToken
    )
    {
        var hosts = await HostsAsync(context, booking, cancellationToken);
        var (host, invitee) = (hosts[0].Name, booking.Invitee.Name);
        var toInvitee = new Letter(
            texts["ConfirmedInviteeSubject", booking.Title, host, BookingFacts.MomentForInvitee(booking)],
            texts["ConfirmedInviteeHeading", host],
            texts["ConfirmedInviteeIntro", invitee]
        )
        {
            Facts = facts.ForInvitee(booking, hosts),
            Action = new(texts["ManageLink"], Placeholders.Manage),
            Closing = texts["ManageClosing"],
        };
        var answers = booking.Answers.Select(given => new LetterFact(given.Label, string.Join('\n', given.Values)));
        var toHost = new Letter(
            texts["ConfirmedHostSubject", booking.Title, invitee, BookingFacts.MomentForHost(booking, hosts[0])],
            texts["ConfirmedHostHeading", invitee, booking.Title],
            texts["ConfirmedHostIntro"]
        )
        {
            Facts = [.. facts.ForHost(booking, hosts), .. answers],
            Action = Dashboard(booking),
        };
        return
        [
            .. await MailsAsync(booking, hosts, NotificationKind.BookingConfirmed, toInvitee, toHost, now),
            .. await guests.InvitedAsync(booking, hosts, now),
        ];
    }

    public async Task<IReadOnlyList<NotificationLog>> CanceledAsync(
        CafeDbContext context,
        Booking booking,
        Instant now,
        CancellationToken cancellationToken
    )
    {
        var hosts = await HostsAsync(context, booking, cancellationToken);
        var (host, invitee) = (hosts[0].Name, booking.Invitee.Name);
        var byInvitee = booking.CanceledBy == BookingParty.Invitee;
        LetterFact[] reason = booking.CancelReason is { } given ? [new(texts["Reason"], given)] : [];
        var toInvitee = new Letter(
            texts["CanceledInviteeSubject", booking.Title, host, BookingFacts.MomentForInvitee(booking)],
            texts["CanceledInviteeHeading", host],
            byInvitee ? texts["CanceledInviteeByThem", invitee] : texts["CanceledInviteeByHost", invitee, host]
        )
        {
            Facts = [.. facts.ForInvitee(booking, hosts), .. reason],
            Action = new(texts["BookAgainLink"], Placeholders.Manage),
        };
        var toHost = new Letter(
            texts["CanceledHostSubject", booking.Title, invitee, BookingFacts.MomentForHost(booking, hosts[0])],
            texts["CanceledHostHeading", invitee],
            byInvitee ? texts["CanceledHostByInvitee", invitee] : texts["CanceledHostByThem"]
        )
        {
            Facts = [.. facts.ForHost(booking, hosts), .. reason],
            Action = Dashboard(booking),
        };
        return
        [
            .. await MailsAsync(booking, hosts, NotificationKind.BookingCanceled, toInvitee, toHost, now),
            .. await guests.CanceledAsync(booking, hosts, now),
        ];
    }

    // The organiser first; one who has left since still hears of it.
    private static async Task<IReadOnlyList<User>> HostsAsync(
        CafeDbContext context,
        Booking booking,
        CancellationToken cancellationToken
    )
    {
        var ids = booking.Hosts.Select(host => host.UserId).ToList();
        var organizer = booking.Hosts.Single(host => host.IsOrganizer).UserId;
        var hosts = await context
            .Users.WithDeleted()
            .AsNoTracking()
            .Where(user => ids.Contains(user.Id))
            .ToListAsync(cancellationToken);
        return [.. hosts.OrderByDescending(user => user.Id == organizer).ThenBy(user => user.Id.Value)];
    }

    private LetterLink Dashboard(Booking booking) =>
        new(texts["DashboardLink"], site.Of($"/app/bookings/{booking.Id}"));

    private async Task<IReadOnlyList<NotificationLog>> MailsAsync(
        Booking booking,
        IReadOnlyList<User> hosts,
        NotificationKind kind,
        Letter toInvitee,
        Letter toHost,
        Instant now
    )
    {
        var inviteeText = await mail.TextAsync(toInvitee, booking, hosts, hosts[0].Email, Placeholders.Manage, now);
        var hostText = await mail.TextAsync(toHost, booking, hosts, booking.Invitee.Email, null, now);
        var (address, name) = (booking.Invitee.Email, booking.Invitee.Name);
        return
        [
            NotificationLog.AboutBooking(booking, kind, address, name, inviteeText, now),
            .. hosts.Select(host => NotificationLog.AboutBooking(booking, kind, host.Email, host.Name, hostText, now)),
        ];
    }
}
