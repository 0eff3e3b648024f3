namespace CalendarCafe.Web.Features.Bookings.Changes;

/// <summary>
/// A move as JSON asks for it: <paramref name="Start"/> as RFC 3339 instant; <paramref name="Sequence"/> is the one that was
/// seen last, and a booking that was changed since is left alone.
/// </summary>
// What is not nullable here may be null all the same, where a body leaves it out: the types say what is asked for.
internal sealed record RescheduleBody(string Start, int? Sequence = null);

/// <summary>A cancellation as JSON asks for it; some event types want a reason.</summary>
internal sealed record CancelBody(string? Reason = null);

/// <summary>A host's yes to a request as JSON gives it.</summary>
internal sealed record ConfirmBody(int? Sequence = null);

/// <summary>A host's no to a request as JSON gives it; the invitee reads the reason.</summary>
internal sealed record DeclineBody(string? Reason = null, int? Sequence = null);

/// <summary>How a booking stands after a change.</summary>
internal sealed record BookingStands(
    Guid Id,
    Domain.Bookings.BookingStatus Status,
    string Start,
    string End,
    int Sequence
);
