using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Notifications;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.Extensions.Localization;

namespace CalendarCafe.Web.Features.Notifications;

/// <summary>What the invitee and the hosts read when a booking begins: confirmed at once, or asked for and then confirmed. Guests hear of it once it is.</summary>
internal sealed class BookingLetters(
    BookingMail mail,
    GuestLetters guests,
    BookingFacts facts,
    IStringLocalizer<MailTexts> texts
)
{
    /// <summary>A booking that was just made, as a request or confirmed.</summary>
    public async Task<IReadOnlyList<NotificationLog>> BookedAsync(
        CafeDbContext context,
        Booking booking,
        Instant now,
        CancellationToken cancellationToken
    )
    {
        var hosts = await BookingMail.HostsAsync(context, booking, cancellationToken);
        if (booking.AnswerBy is { } until)
        {
            return await RequestedAsync(booking, hosts, until, now);
        }

        var invitee = booking.Invitee.Name;
        var isByHost = booking.History is [{ Party: BookingParty.Host }];
        Letter ForInvitee() =>
            Confirmed(
                booking,
                hosts,
                texts[isByHost ? "BookedForInviteeIntro" : "ConfirmedInviteeIntro", invitee, hosts[0].Name]
            );
        Letter ForHost() =>
            new(
                texts["ConfirmedHostSubject", booking.Title, invitee, BookingFacts.MomentForHost(booking)],
                texts[isByHost ? "BookedForHostHeading" : "ConfirmedHostHeading", invitee, booking.Title],
                texts[isByHost ? "BookedForHostIntro" : "ConfirmedHostIntro", invitee]
            )
            {
                Facts = facts.ForHostWithAnswers(booking, hosts),
                Action = mail.Dashboard(booking),
            };
        return
        [
            .. await mail.ToAllAsync(booking, hosts, NotificationKind.BookingConfirmed, ForInvitee, ForHost, now),
            .. await guests.InvitedAsync(booking, hosts, now),
        ];
    }

    public async Task<IReadOnlyList<NotificationLog>> ApprovedAsync(
        CafeDbContext context,
        Booking booking,
        Instant now,
        CancellationToken cancellationToken
    )
    {
        var hosts = await BookingMail.HostsAsync(context, booking, cancellationToken);
        var (host, invitee) = (hosts[0].Name, booking.Invitee.Name);
        Letter ForInvitee() => Confirmed(booking, hosts, texts["ApprovedInviteeIntro", invitee, host]);
        Letter ForHost() =>
            new(
                texts["ApprovedHostSubject", booking.Title, invitee, BookingFacts.MomentForHost(booking)],
                texts["ApprovedHostHeading", invitee],
                texts["ApprovedHostIntro"]
            )
            {
                Facts = facts.ForHost(booking, hosts),
                Action = mail.Dashboard(booking),
            };
        return
        [
            .. await mail.ToAllAsync(booking, hosts, NotificationKind.BookingConfirmed, ForInvitee, ForHost, now),
            .. await guests.InvitedAsync(booking, hosts, now),
        ];
    }

    private async Task<IReadOnlyList<NotificationLog>> RequestedAsync(
        Booking booking,
        IReadOnlyList<User> hosts,
        Instant until,
        Instant now
    )
    {
        var (host, invitee) = (hosts[0].Name, booking.Invitee.Name);
        Letter ForInvitee() =>
            new(
                texts["RequestedInviteeSubject", booking.Title, host, BookingFacts.MomentForInvitee(booking)],
                texts["RequestedInviteeHeading", host],
                texts["RequestedInviteeIntro", invitee, host, BookingFacts.MomentForInvitee(booking, until)]
            )
            {
                Facts = facts.ForInvitee(booking, hosts),
                Action = new(texts["ManageLink"], Placeholders.ManageIn(booking.Invitee.Locale)),
                Closing = texts["ManageClosing"],
            };
        Letter ForHost() =>
            new(
                texts["RequestedHostSubject", booking.Title, invitee, BookingFacts.MomentForHost(booking)],
                texts["RequestedHostHeading", invitee, booking.Title],
                texts["RequestedHostIntro", BookingFacts.MomentForHost(booking, until)]
            )
            {
                Facts = facts.ForHostWithAnswers(booking, hosts),
                Action = mail.Dashboard(booking, "AnswerLink"),
            };
        return await mail.ToAllAsync(booking, hosts, NotificationKind.BookingRequested, ForInvitee, ForHost, now);
    }

    private Letter Confirmed(Booking booking, IReadOnlyList<User> hosts, string intro) =>
        new(
            texts["ConfirmedInviteeSubject", booking.Title, hosts[0].Name, BookingFacts.MomentForInvitee(booking)],
            texts["ConfirmedInviteeHeading", hosts[0].Name],
            intro
        )
        {
            Facts = facts.ForInvitee(booking, hosts),
            Action = new(texts["ManageLink"], Placeholders.ManageIn(booking.Invitee.Locale)),
            Closing = texts["ManageClosing"],
        };
}
