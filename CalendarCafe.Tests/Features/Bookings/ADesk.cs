using CalendarCafe.Domain;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Tests.Features.Bookings;

/// <summary>Ada's desk, in Lisbon.</summary>
internal static class ADesk
{
    public static HostDesk Of(Role role) =>
        new(
            new Actor.Member(OrganizationId.New(), UserId.New(), role),
            "Ada Lovelace",
            DateTimeZoneProviders.Tzdb["Europe/Lisbon"],
            "/acme/ada"
        );
}
