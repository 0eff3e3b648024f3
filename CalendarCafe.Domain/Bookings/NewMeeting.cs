using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.Bookings;

/// <summary>Who meets whom, when, and on which terms: what a booking is made of.</summary>
public sealed record NewMeeting(
    EventType EventType,
    BookingTerms Terms,
    UserId Host,
    Interval Time,
    DateTimeZone HostZone,
    Invitee Invitee
)
{
    /// <summary>The addresses of those who come along; none is the invitee or a host.</summary>
    public IReadOnlyList<string> Guests { get; init; } = [];

    /// <summary>The scheduling link that led here, where there was one.</summary>
    public SchedulingLinkId? Link { get; init; }
}
