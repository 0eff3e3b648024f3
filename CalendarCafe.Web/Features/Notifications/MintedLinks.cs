using CalendarCafe.Domain.Bookings;

namespace CalendarCafe.Web.Features.Notifications;

/// <summary>The addresses that one attempt puts in place of a mail's placeholders, and the token behind the booking's.</summary>
internal sealed record MintedLinks(IReadOnlyDictionary<string, string> Addresses, BookingTokenId? BookingToken);
