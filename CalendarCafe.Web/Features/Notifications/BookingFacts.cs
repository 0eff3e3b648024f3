using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Web.Hosting;
using CalendarCafe.Web.Shared;
using Microsoft.Extensions.Localization;

namespace CalendarCafe.Web.Features.Notifications;

/// <summary>A booking in words, for one reader: times stand in the reader's zone first.</summary>
internal sealed class BookingFacts(IStringLocalizer<MailTexts> texts)
{
    /// <summary>For the invitee, with the host's clock where it differs.</summary>
    public IReadOnlyList<LetterFact> ForInvitee(Booking booking, IReadOnlyList<User> hosts) =>
        Of(booking, hosts, new(booking.InviteeZone, booking.Invitee.Locale), booking.HostZone, hosts[0].Name);

    /// <summary>For somebody whom the invitee brings along, by the invitee's clock; <paramref name="inviter"/> stands for the invitee.</summary>
    public IReadOnlyList<LetterFact> ForGuest(Booking booking, IReadOnlyList<User> hosts, string inviter) =>
        [
            new(texts["What"], booking.Title),
            new(texts["When"], Range(booking, new(booking.InviteeZone, booking.Invitee.Locale))),
            new(texts["Where"], Place(booking, hosts[0].Name, isForGuest: true)),
            new(texts["Who"], string.Join('\n', hosts.Select(host => host.Name).Append(inviter))),
        ];

    /// <summary>For a host, with the invitee's clock where it differs.</summary>
    public IReadOnlyList<LetterFact> ForHost(Booking booking, IReadOnlyList<User> hosts) =>
        Of(booking, hosts, new(booking.HostZone, hosts[0].Locale), booking.InviteeZone, booking.Invitee.Name);

    public static string MomentForInvitee(Booking booking) =>
        Moment(booking, new(booking.InviteeZone, booking.Invitee.Locale));

    public static string MomentForHost(Booking booking, User host) =>
        Moment(booking, new(booking.HostZone, host.Locale));

    /// <summary>For whomever it is said: who calls whom is told by name.</summary>
    /// <param name="host">The organiser's name.</param>
    /// <param name="isForGuest">A guest is told neither the invitee's number nor, by us, the name that a stranger typed.</param>
    public string Place(Booking booking, string host, bool isForGuest = false)
    {
        var kind = texts[booking.LocationKind.ToString()].Value;
        var invitee = isForGuest ? Inviter.Of(booking.Invitee) : booking.Invitee.Name;
        if (booking is { LocationKind: LocationKind.Phone, Location: { } number })
        {
            return !booking.IsCallToInvitee ? texts["PhoneCall", invitee, host, number]
                : isForGuest ? kind
                : texts["PhoneCall", host, invitee, number];
        }

        return booking.Location is not { } place ? kind
            : booking.LocationKind == LocationKind.Custom ? place
            : texts["Place", kind, place];
    }

    private List<LetterFact> Of(
        Booking booking,
        IReadOnlyList<User> hosts,
        Reader reader,
        string othersZone,
        string other
    )
    {
        var facts = new List<LetterFact>
        {
            new(texts["What"], booking.Title),
            new(texts["When"], Range(booking, reader)),
        };
        if (othersZone != reader.Zone)
        {
            facts.Add(new(texts["WhenForOther", other], Range(booking, reader with { Zone = othersZone })));
        }

        facts.Add(new(texts["Where"], Place(booking, hosts[0].Name)));
        var people = hosts
            .Select(host => texts["Person", host.Name, host.Email].Value)
            .Append(texts["Person", booking.Invitee.Name, booking.Invitee.Email])
            .Concat(booking.Guests.OrderBy(guest => guest.Position).Select(guest => texts["Guest", guest.Email].Value));
        facts.Add(new(texts["Who"], string.Join('\n', people)));
        return facts;
    }

    private static string Moment(Booking booking, Reader reader) =>
        ZonedText.Moment(booking.StartsAt, DateTimeZoneProviders.Tzdb[reader.Zone], SiteCulture.Of(reader.Locale));

    private static string Range(Booking booking, Reader reader) =>
        ZonedText.Range(
            new Interval(booking.StartsAt, booking.EndsAt),
            DateTimeZoneProviders.Tzdb[reader.Zone],
            SiteCulture.Of(reader.Locale)
        );

    // Not the culture of the request: whoever books or cancels is only one of the two who read.
    private sealed record Reader(string Zone, string Locale);
}
