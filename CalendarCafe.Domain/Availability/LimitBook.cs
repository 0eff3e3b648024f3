namespace CalendarCafe.Domain.Availability;

/// <summary>Limits, and the bookings that count towards them.</summary>
/// <param name="Booked">All of the periods that the asked range touches, in any order; a booking that is being moved is the caller's to leave out.</param>
public sealed record LimitBook(LimitScope Scope, IReadOnlyList<SlotLimit> Limits, IReadOnlyList<BookedTime> Booked);
