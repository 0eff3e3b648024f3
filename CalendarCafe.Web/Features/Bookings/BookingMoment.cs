using CalendarCafe.Domain.Bookings;

namespace CalendarCafe.Web.Features.Bookings;

/// <summary>One line of a booking's history, for people.</summary>
public sealed record BookingMoment(BookingStepKind Kind, BookingParty Party, Instant OccurredAt, string? Reason)
{
    /// <summary>It was made by this step.</summary>
    public bool IsFirst { get; init; }

    /// <summary>The member who acted; null where nobody of them did.</summary>
    public string? Who { get; init; }

    /// <summary>To whom it was given; null for every other step.</summary>
    public string? GivenTo { get; init; }

    /// <summary>The times that it was moved from and to; null for every other step.</summary>
    public (Interval From, Interval To)? Move { get; init; }
}
