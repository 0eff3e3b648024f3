using CalendarCafe.Web.Features.Bookings.Agenda;
using CalendarCafe.Web.Features.Scheduling;

namespace CalendarCafe.Web.Features.Bookings.Changes;

/// <summary>What the dialog that moves a booking asks about, and asks.</summary>
/// <param name="LookAsync">What a date offers.</param>
/// <param name="ActAsync">Moves it to a start, within the host's rules or, when told so, anyway.</param>
public sealed record MoveQuestion(
    HostBooking Booking,
    DateTimeZone Zone,
    Instant Now,
    Func<LocalDate, Task<OfferedDay>> LookAsync,
    Func<Instant, bool, Task<RescheduleBookingResult>> ActAsync
);
