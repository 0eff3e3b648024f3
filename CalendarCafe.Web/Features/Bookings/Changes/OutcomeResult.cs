using CalendarCafe.Domain.Bookings;

namespace CalendarCafe.Web.Features.Bookings.Changes;

/// <summary>Every way in which saying how a meeting went, or taking it back, can end.</summary>
public abstract record OutcomeResult
{
    private OutcomeResult() { }

    public sealed record Recorded : OutcomeResult;

    /// <summary>There is no such booking, or none that this actor may touch.</summary>
    public sealed record NotFound : OutcomeResult;

    /// <summary>It is not, or no more, in a state in which that can be said.</summary>
    public sealed record NotNow(BookingStatus Status) : OutcomeResult;
}
