using CalendarCafe.Domain.Bookings;

namespace CalendarCafe.Web.Features.Bookings.Changes;

/// <summary>Every way in which a host's answer to a request can end, yes or no.</summary>
public abstract record AnswerRequestResult
{
    private AnswerRequestResult() { }

    public sealed record Answered(BookingId Id, BookingStatus Status, Instant StartsAt, Instant EndsAt, int Sequence)
        : AnswerRequestResult
    {
        public static Answered Of(Booking booking) =>
            new(booking.Id, booking.Status, booking.StartsAt, booking.EndsAt, booking.Sequence);
    }

    /// <summary>There is no such booking, or none that this actor may touch.</summary>
    public sealed record NotFound : AnswerRequestResult;

    /// <summary>It is no request any more: somebody answered it, or the invitee took it back.</summary>
    public sealed record NotWaiting(BookingStatus Status) : AnswerRequestResult;

    /// <summary>It waited too long: its time was held until this instant.</summary>
    public sealed record TooLate(Instant Until) : AnswerRequestResult;

    /// <summary>It was moved since it was looked at: it now starts at another time.</summary>
    public sealed record Changed(Instant StartsAt) : AnswerRequestResult;

    public sealed record ReasonTooLong(int Limit) : AnswerRequestResult;
}
