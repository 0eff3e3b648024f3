using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Web.Features.EventTypes;

namespace CalendarCafe.Web.Features.Bookings.Listing;

/// <summary>What a host has typed so far to book for somebody. A time that is no longer among those offered is forgotten.</summary>
public sealed record BookForEntry(LocalDate Date, string Zone)
{
    public BookableEventType? EventType { get; init; }

    public Duration Duration { get; init; }

    public Instant? StartsAt { get; init; }

    public string Name { get; init; } = "";

    public string Email { get; init; } = "";

    public string? Location { get; init; }

    public string Phone { get; init; } = "";

    public IReadOnlyDictionary<QuestionId, IReadOnlyList<string>> Answers { get; init; } =
        new Dictionary<QuestionId, IReadOnlyList<string>>();

    /// <summary>One for all tries to send the same.</summary>
    public string Key { get; init; } = Guid.NewGuid().ToString("N");

    /// <summary>Whether the place that is chosen needs a number to call.</summary>
    public bool AsksForPhone =>
        EventType is { Places: var places }
        && (places.FirstOrDefault(place => place.Id.ToString() == Location) ?? places[0]).Place.AsksForPhone;

    public BookForEntry For(BookableEventType? eventType) =>
        this with
        {
            EventType = eventType,
            Duration = eventType?.DefaultDuration ?? default,
            StartsAt = null,
            Location = null,
            Answers = new Dictionary<QuestionId, IReadOnlyList<string>>(),
        };

    public BookForEntry On(LocalDate date) => this with { Date = date, StartsAt = null };

    public BookForEntry Lasting(Duration duration) => this with { Duration = duration, StartsAt = null };

    public BookForEntry Answering(QuestionId question, IReadOnlyList<string> values) =>
        this with
        {
            Answers = new Dictionary<QuestionId, IReadOnlyList<string>>(Answers) { [question] = values },
        };

    /// <summary>As it is sent once a time is chosen; before, it can only be checked.</summary>
    public BookSlotRequest ToRequest(BookableEventType eventType, string locale) =>
        new(eventType.Address, StartsAt ?? default, Duration, Zone, locale, Name, Email, Answers, Key, "")
        {
            Location = Location,
            Phone = Phone,
        };
}
