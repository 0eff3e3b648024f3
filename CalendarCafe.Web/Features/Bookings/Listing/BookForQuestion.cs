using CalendarCafe.Web.Features.EventTypes;
using CalendarCafe.Web.Features.Scheduling;

namespace CalendarCafe.Web.Features.Bookings.Listing;

/// <summary>What the dialog that books for somebody asks about, and asks.</summary>
/// <param name="Zone">The host's zone, in which days and times are chosen.</param>
/// <param name="FindAsync">What is asked of an invitee; null for what is offered no more.</param>
/// <param name="LookAsync">What a date offers.</param>
/// <param name="ActAsync">Books, as the host.</param>
public sealed record BookForQuestion(
    IReadOnlyList<ListedEventType> EventTypes,
    DateTimeZone Zone,
    Instant Now,
    Func<ListedEventType, Task<BookableEventType?>> FindAsync,
    Func<BookableEventType, Duration, LocalDate, Task<OfferedDay>> LookAsync,
    Func<BookSlotRequest, Task<BookSlotResult>> ActAsync
);
