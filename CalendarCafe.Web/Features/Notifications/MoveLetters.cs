using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Notifications;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CalendarCafe.Web.Features.Notifications;

/// <summary>What those concerned read when a booking goes on at another time, or with another host.</summary>
internal sealed class MoveLetters(
    BookingMail mail,
    GuestLetters guests,
    BookingFacts facts,
    IStringLocalizer<MailTexts> texts
)
{
    /// <param name="was">The time at which it stood before.</param>
    /// <param name="by">Who moved it.</param>
    public async Task<IReadOnlyList<NotificationLog>> MovedAsync(
        CafeDbContext context,
        Booking booking,
        Interval was,
        BookingParty by,
        Instant now,
        CancellationToken cancellationToken
    )
    {
        var hosts = await BookingMail.HostsAsync(context, booking, cancellationToken);
        var (host, invitee) = (hosts[0].Name, booking.Invitee.Name);
        var byInvitee = by == BookingParty.Invitee;
        Letter ForInvitee() =>
            new(
                texts["MovedInviteeSubject", booking.Title, host, BookingFacts.MomentForInvitee(booking)],
                texts["MovedInviteeHeading", host],
                WithNote(
                    byInvitee ? texts["MovedInviteeByThem", invitee] : texts["MovedInviteeByHost", invitee, host],
                    booking
                )
            )
            {
                Facts = facts.ForInvitee(booking, hosts, was),
                Action = new(texts["ManageLink"], Placeholders.ManageIn(booking.Invitee.Locale)),
                Closing = texts["ManageClosing"],
            };
        Letter ForHost() =>
            new(
                texts["MovedHostSubject", booking.Title, invitee, BookingFacts.MomentForHost(booking)],
                texts["MovedHostHeading", invitee],
                WithNote(byInvitee ? texts["MovedHostByInvitee", invitee] : texts["MovedHostByThem"], booking)
            )
            {
                Facts = facts.ForHost(booking, hosts, was),
                Action = mail.Dashboard(booking, booking.ConfirmedAt is null ? "AnswerLink" : "DashboardLink"),
            };
        return
        [
            .. await mail.ToAllAsync(booking, hosts, NotificationKind.BookingRescheduled, ForInvitee, ForHost, now),
            .. await guests.MovedAsync(booking, hosts, was, now),
        ];
    }

    public async Task<IReadOnlyList<NotificationLog>> ReassignedAsync(
        CafeDbContext context,
        Booking booking,
        UserId from,
        Instant now,
        CancellationToken cancellationToken
    )
    {
        var hosts = await BookingMail.HostsAsync(context, booking, cancellationToken);
        var former = await context
            .Users.WithDeleted()
            .AsNoTracking()
            .FirstAsync(user => user.Id == from, cancellationToken);
        const NotificationKind kind = NotificationKind.BookingReassigned;
        var toAll = await mail.ToAllAsync(
            booking,
            hosts,
            kind,
            () => ToInvitee(booking, hosts, former),
            () => ToNewHost(booking, hosts, former),
            now
        );
        return
        [
            .. toAll,
            await mail.ToFormerHostAsync(booking, former, kind, () => ToFormer(booking, hosts, former), now),
            .. await guests.ReassignedAsync(booking, hosts, now),
        ];
    }

    private Letter ToInvitee(Booking booking, IReadOnlyList<User> hosts, User former) =>
        new(
            texts["ReassignedInviteeSubject", booking.Title, hosts[0].Name, BookingFacts.MomentForInvitee(booking)],
            texts["ReassignedInviteeHeading", hosts[0].Name],
            WithNote(texts["ReassignedInviteeIntro", booking.Invitee.Name, hosts[0].Name, former.Name], booking)
        )
        {
            Facts = facts.ForInvitee(booking, hosts),
            Action = new(texts["ManageLink"], Placeholders.ManageIn(booking.Invitee.Locale)),
            Closing = texts["ManageClosing"],
        };

    private Letter ToNewHost(Booking booking, IReadOnlyList<User> hosts, User former) =>
        new(
            texts["ReassignedHostSubject", booking.Title, booking.Invitee.Name, BookingFacts.MomentForHost(booking)],
            texts["ReassignedHostHeading", booking.Invitee.Name],
            WithNote(texts["ReassignedHostIntro", former.Name], booking)
        )
        {
            Facts = facts.ForHostWithAnswers(booking, hosts),
            Action = mail.Dashboard(booking, booking.ConfirmedAt is null ? "AnswerLink" : "DashboardLink"),
        };

    private Letter ToFormer(Booking booking, IReadOnlyList<User> hosts, User former) =>
        new(
            texts[
                "ReassignedFormerSubject",
                booking.Title,
                booking.Invitee.Name,
                BookingFacts.MomentForFormerHost(booking, former)
            ],
            texts["ReassignedFormerHeading", hosts[0].Name],
            texts[booking.ConfirmedAt is null ? "ReassignedFormerRequest" : "ReassignedFormerIntro"]
        )
        {
            Facts = facts.ForFormerHost(booking, hosts, former),
        };

    // A request has no invitation that could be replaced.
    private string WithNote(string intro, Booking booking) =>
        $"{intro} {texts[booking.ConfirmedAt is null ? "StillRequest" : "InvitationReplaces"]}";
}
