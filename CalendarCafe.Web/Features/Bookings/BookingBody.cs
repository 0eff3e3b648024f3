using System.Text.Json;

namespace CalendarCafe.Web.Features.Bookings;

/// <summary>
/// A booking as JSON asks for it: <paramref name="Start"/> as RFC 3339 instant, <paramref name="TimeZone"/> the invitee's IANA
/// zone, <paramref name="Duration"/> in minutes (the default unless given), <paramref name="Answers"/> keyed by question id, each
/// a text, a number, or a list of texts. <paramref name="Location"/> is the id of one of the event type's places (the first unless
/// given), <paramref name="Guests"/> the addresses of up to ten others who get the invitation, <paramref name="Link"/> the token of a
/// scheduling link, <paramref name="Code"/> what was mailed after an answer of 428.
/// </summary>
// What is not nullable here may be null all the same, where a body leaves it out: the types say what is asked for.
internal sealed record BookingBody(
    string Start,
    string TimeZone,
    InviteeBody Invitee,
    int? Duration = null,
    string? Locale = null,
    IReadOnlyDictionary<string, JsonElement>? Answers = null,
    string? Location = null,
    IReadOnlyList<string>? Guests = null,
    CampaignBody? Utm = null,
    string? Link = null,
    string? Code = null
);

/// <summary>Who books. <paramref name="Phone"/> is needed where the chosen place has <c>asksForPhone</c>.</summary>
internal sealed record InviteeBody(string Name, string Email, string? Phone = null);

/// <summary>The campaign that led to the booking, as <c>utm_source</c> and its like say it in an address.</summary>
internal sealed record CampaignBody(
    string? Source = null,
    string? Medium = null,
    string? Campaign = null,
    string? Content = null,
    string? Term = null
);

/// <summary>A booking that was made; <paramref name="ManageUrl"/> is its invitee's alone.</summary>
internal sealed record BookingMade(
    Guid Id,
    Domain.Bookings.BookingStatus Status,
    string Start,
    string End,
    string ManageUrl
);
