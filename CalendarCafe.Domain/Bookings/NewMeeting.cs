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
);
