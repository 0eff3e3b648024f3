using System.Globalization;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Web.Shared;
using Microsoft.Extensions.Localization;

namespace CalendarCafe.Web.Features.Notifications;

/// <summary>A booking in words, for one reader, in whose language it is asked for: times stand in the reader's zone first.</summary>
internal sealed class BookingFacts(IStringLocalizer<MailTexts> texts)
{
    /// <summary>For the invitee, with the host's clock where it differs, and the time at which it stood before, where it was moved.</summary>
    public IReadOnlyList<LetterFact> ForInvitee(Booking booking, IReadOnlyList<User> hosts, Interval? was = null) =>
        [
            .. Of(
                booking,
                hosts,
                booking.InviteeZone,
                (booking.Promise.Zone, hosts[0].Name),
                was,
                booking.IsPlaceKnownToInvitee
            ),
            .. Instructions(booking),
        ];

    /// <summary>For somebody whom the invitee brings along, by the invitee's clock; <paramref name="inviter"/> stands for the invitee.</summary>
    public IReadOnlyList<LetterFact> ForGuest(
        Booking booking,
        IReadOnlyList<User> hosts,
        string inviter,
        Interval? was = null
    ) =>
        [
            new(texts["What"], booking.Title),
            new(texts["When"], Range(new(booking.StartsAt, booking.EndsAt), booking.InviteeZone)),
            .. was is { } before
                ? [new LetterFact(texts["WhenBefore"], Range(before, booking.InviteeZone))]
                : Array.Empty<LetterFact>(),
            new(texts["Where"], Place(booking, hosts[0].Name, isForGuest: true)),
            new(texts["Who"], string.Join('\n', hosts.Select(host => host.Name).Append(inviter))),
            .. Instructions(booking),
        ];

    /// <summary>For a host, with the invitee's clock where it differs.</summary>
    public IReadOnlyList<LetterFact> ForHost(Booking booking, IReadOnlyList<User> hosts, Interval? was = null) =>
        Of(booking, hosts, booking.Promise.Zone, (booking.InviteeZone, booking.Invitee.Name), was, isPlaceKnown: true);

    /// <summary>For who was its host: by their own clock, for the booking's is another's now.</summary>
    public IReadOnlyList<LetterFact> ForFormerHost(Booking booking, IReadOnlyList<User> hosts, User former) =>
        Of(booking, hosts, former.TimeZone, (booking.InviteeZone, booking.Invitee.Name), was: null, isPlaceKnown: true);

    public IReadOnlyList<LetterFact> ForHostWithAnswers(Booking booking, IReadOnlyList<User> hosts) =>
        [
            .. ForHost(booking, hosts),
            .. booking
                .Answers.OrderBy(given => given.Position)
                .Select(given => new LetterFact(given.Label, string.Join('\n', given.Values))),
        ];

    /// <summary>When it starts, or another moment, as the invitee's clock shows it.</summary>
    public static string MomentForInvitee(Booking booking, Instant? at = null) =>
        Moment(at ?? booking.StartsAt, booking.InviteeZone);

    public static string MomentForHost(Booking booking, Instant? at = null) =>
        Moment(at ?? booking.StartsAt, booking.Promise.Zone);

    public static string MomentForFormerHost(Booking booking, User former) => Moment(booking.StartsAt, former.TimeZone);

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

    // Of no use to whom a request was not confirmed, or was called off.
    private IEnumerable<LetterFact> Instructions(Booking booking) =>
        booking is { IsActive: true, ConfirmedAt: not null, Instructions: { } told }
            ? [new(texts["Instructions"], told)]
            : [];

    private List<LetterFact> Of(
        Booking booking,
        IReadOnlyList<User> hosts,
        string zone,
        (string Zone, string Name) other,
        Interval? was,
        bool isPlaceKnown
    )
    {
        var now = new Interval(booking.StartsAt, booking.EndsAt);
        var facts = new List<LetterFact> { new(texts["What"], booking.Title), new(texts["When"], Range(now, zone)) };
        if (other.Zone != zone)
        {
            facts.Add(new(texts["WhenForOther", other.Name], Range(now, other.Zone)));
        }

        if (was is { } before)
        {
            facts.Add(new(texts["WhenBefore"], Range(before, zone)));
        }

        facts.Add(
            new(texts["Where"], isPlaceKnown ? Place(booking, hosts[0].Name) : texts[booking.LocationKind.ToString()])
        );
        var people = hosts
            .Select(host => texts["Person", host.Name, host.Email].Value)
            .Append(texts["Person", booking.Invitee.Name, booking.Invitee.Email])
            .Concat(booking.Guests.OrderBy(guest => guest.Position).Select(guest => texts["Guest", guest.Email].Value));
        facts.Add(new(texts["Who"], string.Join('\n', people)));
        return facts;
    }

    private static string Moment(Instant at, string zone) =>
        ZonedText.Moment(at, DateTimeZoneProviders.Tzdb[zone], CultureInfo.CurrentCulture);

    private static string Range(Interval time, string zone) =>
        ZonedText.Range(time, DateTimeZoneProviders.Tzdb[zone], CultureInfo.CurrentCulture);
}
