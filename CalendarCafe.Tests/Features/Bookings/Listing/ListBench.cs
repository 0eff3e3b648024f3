using CalendarCafe.Domain;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Tests.Support;
using CalendarCafe.Web.Features.Bookings.Listing;

namespace CalendarCafe.Tests.Features.Bookings.Listing;

/// <summary>What tests of lists do again and again.</summary>
internal static class ListBench
{
    public static readonly DateTimeZone Paris = DateTimeZoneProviders.Tzdb["Europe/Paris"];

    public static Task<ListedBookings> ListAsync(
        this QuietSite site,
        SettledHost host,
        ListQuery? query = null,
        Role role = Role.Owner
    ) =>
        site.Get<BookingListQueries>()
            .ListAsync(As(host, role), query ?? new(), Paris, TestContext.Current.CancellationToken);

    public static Actor.Member As(SettledHost host, Role role) => host.Member with { Role = role };

    /// <summary>As if it had been booked two days before it starts.</summary>
    public static Booking Meeting(SettledHost host, Instant startsAt, string name, string email = "ines@guests.test") =>
        Booking.Confirm(
            new(
                host.EventType,
                BookingTerms.Of(host.EventType, location: null),
                host.User.Id,
                new Interval(startsAt, startsAt + host.EventType.Duration),
                Paris,
                Invitee.Of(host.Organization.Id, name, email, "Europe/Lisbon", "en")
            ),
            startsAt - Duration.FromDays(2)
        );
}
