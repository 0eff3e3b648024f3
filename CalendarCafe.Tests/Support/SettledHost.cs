using CalendarCafe.Domain;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Web.Features.Bookings;
using CalendarCafe.Web.Features.EventTypes;

namespace CalendarCafe.Tests.Support;

/// <summary>A host who can be booked.</summary>
internal sealed record SettledHost(
    Organization Organization,
    User User,
    AvailabilitySchedule Schedule,
    EventType EventType
)
{
    public BookingAddress Address => new(Organization.Slug, User.Slug, EventType.Slug);

    public string Api => $"/api/v1/public{Address}";

    public Actor.Member Member => new(Organization.Id, User.Id, Role.Owner);

    /// <summary>What Ines sends to book a start, complete and under a key of its own.</summary>
    public BookSlotRequest Request(Instant startsAt, string email = "ines@guests.test") =>
        new(
            Address,
            startsAt,
            Duration: null,
            "Europe/Lisbon",
            "en",
            "Ines Carvalho",
            email,
            new Dictionary<QuestionId, IReadOnlyList<string>>(),
            Guid.NewGuid().ToString(),
            "192.0.2.7"
        );
}
