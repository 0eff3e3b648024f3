using CalendarCafe.Domain;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace CalendarCafe.Infrastructure.Mail;

/// <summary>The one writer of calendar objects (RFC 5545 and 5546): what people typed cannot become a line of its own.</summary>
public static class CalendarObject
{
    private const string ProductId = "-//CalendarCafe//CalendarCafe//EN";
    private const string MethodPrefix = "METHOD:";

    public static string Request(Invitation invitation) => Write(invitation, "REQUEST", StatusOf(invitation));

    /// <summary>Cancels the whole meeting; the caller passes a SEQUENCE higher than that of the last request.</summary>
    public static string Cancel(Invitation invitation) => Write(invitation, "CANCEL", "CANCELLED");

    /// <summary>A copy to download: names nobody but the organiser and asks for no answer.</summary>
    public static string Publish(Invitation invitation) =>
        Write(invitation with { Attendees = [] }, "PUBLISH", StatusOf(invitation));

    /// <summary>Several meetings in one object under a name, for whoever reads along: names nobody but the organiser.</summary>
    public static string Collection(string name, IEnumerable<Invitation> meetings)
    {
        var calendar = new Calendar { Method = "PUBLISH", ProductId = ProductId };
        calendar.AddProperty("X-WR-CALNAME", CleanText.Line(name));
        foreach (var meeting in meetings)
            calendar.Events.Add(EventOf(meeting with { Attendees = [] }, "PUBLISH", StatusOf(meeting)));
        return Written(calendar);
    }

    /// <summary>The METHOD that the object states, or null if it states none.</summary>
    public static string? MethodOf(string calendar) =>
        ContentLines
            .Unfold(calendar)
            .FirstOrDefault(line => line.StartsWith(MethodPrefix, StringComparison.OrdinalIgnoreCase))
            ?[MethodPrefix.Length..].ToUpperInvariant();

    /// <summary>
    /// Puts fresh links in place of placeholders, in DESCRIPTION alone: a person who types a placeholder as name or title gets no link.
    /// The keys are whole placeholders, braces included.
    /// </summary>
    public static string ReplacePlaceholders(string calendar, IReadOnlyDictionary<string, string> values) =>
        ContentLines.Fold(
            ContentLines
                .Unfold(calendar)
                .Select(line =>
                    line.StartsWith("DESCRIPTION:", StringComparison.Ordinal)
                        ? values.Aggregate(line, (text, value) => Replace(text, value.Key, value.Value))
                        : line
                )
        );

    private static string Replace(string line, string placeholder, string value) =>
        line.Replace(
            ContentLines.Escape(placeholder),
            ContentLines.Escape(CleanText.Line(value)),
            StringComparison.Ordinal
        );

    private static string StatusOf(Invitation invitation) =>
        invitation.IsCanceled ? "CANCELLED"
        : invitation.IsTentative ? "TENTATIVE"
        : "CONFIRMED";

    private static string Write(Invitation invitation, string method, string status)
    {
        var calendar = new Calendar { Method = method, ProductId = ProductId };
        calendar.Events.Add(EventOf(invitation, method, status));
        return Written(calendar);
    }

    private static CalendarEvent EventOf(Invitation invitation, string method, string status)
    {
        var meeting = new CalendarEvent
        {
            Uid = CleanText.Line(invitation.Uid),
            Sequence = invitation.Sequence,
            DtStamp = Utc(invitation.StampedAt),
            DtStart = Utc(invitation.StartsAt),
            DtEnd = Utc(invitation.EndsAt),
            Summary = CleanText.Line(invitation.Title),
            Description = CleanText.Paragraphs(invitation.Description),
            Status = status,
            Transparency = TransparencyType.Opaque,
            Url = OwnPage(invitation.Url),
            Organizer = new Organizer { Value = Mailto(invitation.Organizer), CommonName = Name(invitation.Organizer) },
        };
        if (CleanText.Line(invitation.Location) is { Length: > 0 } location)
            meeting.Location = location;
        if (invitation.Conference is { } conference)
            meeting.AddProperty(Join(conference));
        foreach (var party in invitation.Attendees)
            meeting.Attendees.Add(Attendee(party, party.Email == invitation.Organizer.Email, method == "REQUEST"));

        return meeting;
    }

    private static string Written(Calendar calendar)
    {
        var written =
            new CalendarSerializer().SerializeToString(calendar)
            ?? throw new InvalidOperationException("Ical.Net wrote nothing for a calendar with an event.");

        // Ical.Net folds between the two halves of a surrogate pair, which turns an emoji into two question marks.
        return ContentLines.Fold(ContentLines.Unfold(written));
    }

    // Who invites to a meeting goes to it; all others answer for themselves, even the one who asked for it (RFC 5546, 3.2.3).
    private static Attendee Attendee(Party party, bool isOrganizer, bool asksForAnswer) =>
        new()
        {
            Value = Mailto(party),
            CommonName = Name(party),
            Role = ParticipationRole.RequiredParticipant,
            ParticipationStatus = isOrganizer
                ? EventParticipationStatus.Accepted
                : EventParticipationStatus.NeedsAction,
            Rsvp = asksForAnswer && !isOrganizer,
        };

    // A parameter value has no escape for a double quote, RFC 6868 readers take a caret for the start of one, and some
    // readers turn a backslash and an n into a line break.
    private static string? Name(Party party)
    {
        var name = CleanText
            .Line(party.Name)
            .Replace('"', '\'')
            .Replace('\\', '/')
            .Replace("^", "^^", StringComparison.Ordinal);
        return name.Length == 0 ? null : name;
    }

    private static Uri Mailto(Party party)
    {
        if (!EmailAddress.TryNormalize(party.Email, out var address))
            throw new ArgumentException("A party of an invitation has no usable address.", nameof(party));

        var at = address.LastIndexOf('@');
        return new Uri($"mailto:{MailtoLocalPart(address[..at])}{address[at..]}");
    }

    // What RFC 6068 wants encoded among the characters that an address may hold, and no more: few clients decode it.
    private static string MailtoLocalPart(string local) =>
        string.Concat(
            local.Select(character => "%/?#&=".Contains(character) ? Uri.HexEscape(character) : $"{character}")
        );

    // RFC 7986, 5.11. Its value is an address and no text: what a text would escape must not stand in it.
    private static CalendarProperty Join(Conference conference)
    {
        if (conference.Address is not { IsAbsoluteUri: true, Scheme: "https" or "tel" })
            throw new ArgumentException("A conference is joined by an https page or by telephone.", nameof(conference));

        var page = conference.Address;
        var ascii = page.Scheme == "https" ? new UriBuilder(page) { Host = page.IdnHost }.Uri : page;
        var address = ascii
            .AbsoluteUri.Replace(",", "%2C", StringComparison.Ordinal)
            .Replace(";", "%3B", StringComparison.Ordinal)
            .Replace("\\", "%5C", StringComparison.Ordinal);
        var join = new CalendarProperty("CONFERENCE", address);
        join.AddParameter("VALUE", "URI");
        if (conference.IsVideo || conference.Address.Scheme == "tel")
            join.AddParameter("FEATURE", conference.IsVideo ? "VIDEO" : "PHONE");
        return join;
    }

    private static Uri? OwnPage(Uri? url) =>
        url is null or { IsAbsoluteUri: true, Scheme: "https" or "http", UserInfo: "" }
            ? url
            : throw new ArgumentException("The URL of an invitation is a page of our own.", nameof(url));

    private static CalDateTime Utc(Instant instant)
    {
        var utc = instant.InUtc();
        return new CalDateTime(utc.Year, utc.Month, utc.Day, utc.Hour, utc.Minute, utc.Second, CalDateTime.UtcTzId);
    }
}
