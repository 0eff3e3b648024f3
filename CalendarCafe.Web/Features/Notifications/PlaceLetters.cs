using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Notifications;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.Extensions.Localization;

namespace CalendarCafe.Web.Features.Notifications;

/// <summary>What those concerned read when a booking takes place somewhere else.</summary>
internal sealed class PlaceLetters(
    BookingMail mail,
    GuestLetters guests,
    BookingFacts facts,
    IStringLocalizer<MailTexts> texts
)
{
    public async Task<IReadOnlyList<NotificationLog>> RelocatedAsync(
        CafeDbContext context,
        Booking booking,
        Instant now,
        CancellationToken cancellationToken
    )
    {
        var hosts = await BookingMail.HostsAsync(context, booking, cancellationToken);
        var (host, invitee) = (hosts[0].Name, booking.Invitee.Name);
        Letter ForInvitee() =>
            new(
                texts["RelocatedInviteeSubject", booking.Title, host, BookingFacts.MomentForInvitee(booking)],
                texts["RelocatedInviteeHeading", host],
                WithNote(texts["RelocatedInviteeIntro", invitee, host], booking)
            )
            {
                Facts = facts.ForInvitee(booking, hosts),
                Action = new(texts["ManageLink"], Placeholders.Manage),
                Closing = texts["ManageClosing"],
            };
        Letter ForHost() =>
            new(
                texts["RelocatedHostSubject", booking.Title, invitee, BookingFacts.MomentForHost(booking)],
                texts["RelocatedHostHeading", invitee],
                WithNote(texts["RelocatedHostIntro"], booking)
            )
            {
                Facts = facts.ForHost(booking, hosts),
                Action = mail.Dashboard(booking, booking.ConfirmedAt is null ? "AnswerLink" : "DashboardLink"),
            };
        return
        [
            .. await mail.ToAllAsync(booking, hosts, NotificationKind.BookingRelocated, ForInvitee, ForHost, now),
            .. await guests.RelocatedAsync(booking, hosts, now),
        ];
    }

    // A request has no invitation that could be replaced.
    private string WithNote(string intro, Booking booking) =>
        $"{intro} {texts[booking.ConfirmedAt is null ? "StillRequest" : "InvitationReplaces"]}";
}
