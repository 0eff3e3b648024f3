using CalendarCafe.Domain.Bookings;

namespace CalendarCafe.Web.Features.Bookings;

/// <summary>Every way in which cancelling a booking can end.</summary>
public abstract record CancelBookingResult
{
    private CancelBookingResult() { }

    public sealed record Canceled : CancelBookingResult;

    /// <summary>There is no such booking, or none that this actor may touch.</summary>
    public sealed record NotFound : CancelBookingResult;

    /// <summary>Somebody else was first, or the meeting is past.</summary>
    public sealed record AlreadyOver(BookingStatus Status) : CancelBookingResult;

    /// <summary>An invitee could cancel before this instant.</summary>
    public sealed record TooLate(Instant Until) : CancelBookingResult;

    public sealed record ReasonRequired : CancelBookingResult;

    public sealed record ReasonTooLong(int Limit) : CancelBookingResult;
}
