using CalendarCafe.Domain;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Mail;
using CalendarCafe.Web.Shared;
using Microsoft.Extensions.Localization;

namespace CalendarCafe.Web.Features.Notifications;

/// <summary>A booking as a calendar object: one UID for life, organised by its host.</summary>
internal sealed class BookingCalendar(BookingFacts facts, IStringLocalizer<MailTexts> texts)
{
    /// <summary>With <paramref name="manageLink"/>, an address or its placeholder, in the description; only the invitee gets one.</summary>
    public Invitation Of(
        Booking booking,
        IReadOnlyList<Party> hosts,
        Instant now,
        string? manageLink,
        bool isForGuest = false
    )
    {
        var name = isForGuest ? Inviter.Of(booking.Invitee) : booking.Invitee.Name;
        var invitee = new Party(name, booking.Invitee.Email);
        var guests = booking.Guests.OrderBy(guest => guest.Position).Select(guest => new Party("", guest.Email));
        // Cleaned first, as the writer will: what it drops could bring two braces together.
        var about = Placeholders.Without(CleanText.Line(texts["CalendarDescription", booking.Title, hosts[0].Name]));
        var told = booking.Instructions is null
            ? null
            : Placeholders.Without(CleanText.Paragraphs(booking.Instructions));
        var manage = manageLink is null ? null : texts["CalendarManage", manageLink].Value;
        return new(
            booking.Uid,
            booking.Sequence,
            now,
            booking.StartsAt,
            booking.EndsAt,
            texts["SummaryForTwo", booking.Title, hosts[0].Name, name],
            string.Join("\n\n", new[] { about, told, manage }.OfType<string>()),
            facts.Place(booking, hosts[0].Name, isForGuest),
            null,
            hosts[0],
            [.. hosts, invitee, .. guests],
            IsTentative: booking.Status == BookingStatus.Pending
        )
        {
            Conference = ConferenceOf(booking, isForGuest),
        };
    }

    private static Conference? ConferenceOf(Booking booking, bool isForGuest)
    {
        if (new MeetingPlace(booking.LocationKind, booking.Location).Link is { } page)
        {
            return new(page, IsVideo: booking.LocationKind != LocationKind.Custom);
        }

        var isDialled = booking.LocationKind == LocationKind.Phone && !(isForGuest && booking.IsCallToInvitee);
        return isDialled && booking.Location is { } number && MeetingPlace.IsNumber(number)
            ? new(new Uri(PhoneText.ToDial(number)), IsVideo: false)
            : null;
    }

    public static Party PartyOf(User host) => new(host.Name, host.Email);
}
