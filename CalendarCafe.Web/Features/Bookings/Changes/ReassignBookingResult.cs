using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Bookings;

namespace CalendarCafe.Web.Features.Bookings.Changes;

/// <summary>Every way in which giving a booking to another host can end.</summary>
public abstract record ReassignBookingResult
{
    private ReassignBookingResult() { }

    public sealed record Reassigned(string HostName) : ReassignBookingResult;

    /// <summary>There is no such booking, or none that this actor may touch.</summary>
    public sealed record NotFound : ReassignBookingResult;

    /// <summary>It was cancelled, or is past.</summary>
    public sealed record AlreadyOver(BookingStatus Status) : ReassignBookingResult;

    /// <summary>Somebody changed it since it was looked at: it stands at this time now.</summary>
    public sealed record Changed(Instant StartsAt) : ReassignBookingResult;

    /// <summary>It has a seat in a session, which its host gives for all.</summary>
    public sealed record InSession : ReassignBookingResult;

    /// <summary>Nobody of the organisation who could host it: has left, only reads, or hosts it already.</summary>
    public sealed record NoSuchHost : ReassignBookingResult;

    /// <summary>The other host has something else booked then.</summary>
    public sealed record NotFree : ReassignBookingResult;

    /// <summary>The other host is free, and does not usually work then, or is away: it can be given to them all the same.</summary>
    public sealed record NeedsConfirmation(IReadOnlyList<SlotReason> Reasons) : ReassignBookingResult;
}
