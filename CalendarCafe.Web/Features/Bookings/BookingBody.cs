using System.Text.Json;

namespace CalendarCafe.Web.Features.Bookings;

/// <summary>
/// A booking as JSON asks for it: <paramref name="Start"/> as RFC 3339 instant, <paramref name="TimeZone"/> the invitee's IANA
/// zone, <paramref name="Duration"/> in minutes (the default unless given), <paramref name="Answers"/> keyed by question id, each
/// a text, a number, or a list of texts.
/// </summary>
// What is not nullable here may be null all the same, where a body leaves it out: the types say what is asked for.
internal sealed record BookingBody(
    string Start,
    string TimeZone,
    InviteeBody Invitee,
    int? Duration = null,
    string? Locale = null,
    IReadOnlyDictionary<string, JsonElement>? Answers = null
);

internal sealed record InviteeBody(string Name, string Email);

/// <summary>A booking that was made; <paramref name="ManageUrl"/> is its invitee's alone.</summary>
internal sealed record BookingMade(
    Guid Id,
    Domain.Bookings.BookingStatus Status,
    string Start,
    string End,
    string ManageUrl
);
