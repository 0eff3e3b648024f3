using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Persistence;

namespace CalendarCafe.Web.Features.Scheduling;

/// <summary>What a <see cref="Domain.Availability.SlotSearch"/> is loaded for: starts of one length in a range.</summary>
public sealed record SlotSearchRequest(EventTypeId EventType, Duration Duration, Interval Range, Instant Now)
{
    /// <summary>Who asks, where that is known, so that their other bookings count.</summary>
    public string? InviteeEmail { get; init; }

    /// <summary>A booking that is to be moved: it blocks nothing and counts for nothing.</summary>
    public BookingId? Moved { get; init; }

    /// <summary>Who is asked about, instead of the event type's own hosts; null for those.</summary>
    public AskedHosts? Hosts { get; init; }

    /// <summary>What is kept free around the meeting, where that was settled when it was booked; null for the event type's own.</summary>
    public (Duration Before, Duration After)? Buffers { get; init; }

    /// <summary>Who asks, by the hash of their cookie: their own holds, of a time or a seat, do not stand in their way.</summary>
    public byte[]? Visitor { get; init; }

    /// <summary>A moment that is past, by whose bookings is gone instead of those of now; see <see cref="BookingsThen"/>.</summary>
    public Instant? AsOf { get; init; }
}
