using CalendarCafe.Web.Features.Bookings.Entries;
using CalendarCafe.Web.Features.EventTypes;
using NodaTime.Text;

namespace CalendarCafe.Web.Features.Bookings;

/// <summary>Where the browser goes after booking, if the host wants it elsewhere. Never with the token of the booking's own page.</summary>
internal static class OnwardAddress
{
    /// <summary>The host's page, which hears of the booking only where the host asked for it.</summary>
    public static string Of(
        Onward onward,
        BookableEventType eventType,
        BookSlotResult.Booked booked,
        InviteeEntry entry
    )
    {
        if (!onward.SaysWho)
        {
            return onward.Page.AbsoluteUri;
        }

        (string Name, string Value)[] said =
        [
            ("booking", booked.BookingId.ToString()),
            ("event_type", eventType.Name),
            ("start", InstantPattern.General.Format(booked.StartsAt)),
            ("end", InstantPattern.General.Format(booked.EndsAt)),
            ("name", entry.Name),
            ("email", entry.Email),
        ];
        var query = string.Join('&', said.Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value)}"));
        var page = new UriBuilder(onward.Page);
        page.Query = page.Query.Length > 1 ? $"{page.Query}&{query}" : query;
        return page.Uri.AbsoluteUri;
    }
}
