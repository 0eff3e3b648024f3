using CalendarCafe.Domain;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Mail;
using Microsoft.Extensions.Localization;

namespace CalendarCafe.Web.Features.Notifications;

/// <summary>A booking as a calendar object: one UID for life, organised by its host.</summary>
internal sealed class BookingCalendar(BookingFacts facts, IStringLocalizer<MailTexts> texts)
{
    /// <summary>With <paramref name="manageLink"/>, an address or its placeholder, in the description; only the invitee gets one.</summary>
    public Invitation Of(Booking booking, IReadOnlyList<Party> hosts, Instant now, string? manageLink)
    {
        var invitee = new Party(booking.Invitee.Name, booking.Invitee.Email);
        // Cleaned first, as the writer will: what it drops could bring two braces together.
        var about = Placeholders.Without(CleanText.Line(texts["CalendarDescription", booking.Title, hosts[0].Name]));
        var description = manageLink is null ? about : $"{about}\n\n{texts["CalendarManage", manageLink]}";
        return new(
            booking.Uid,
            booking.Sequence,
            now,
            booking.StartsAt,
            booking.EndsAt,
            texts["SummaryForTwo", booking.Title, hosts[0].Name, booking.Invitee.Name],
            description,
            facts.Place(booking),
            null,
            hosts[0],
            [.. hosts, invitee],
            IsTentative: booking.Status == BookingStatus.Pending
        );
    }

    public static Party PartyOf(User host) => new(host.Name, host.Email);
}
