using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Bookings;

namespace CalendarCafe.Web.Features.Bookings.Changes;

/// <summary>Every way in which moving a booking to another time can end.</summary>
public abstract record RescheduleBookingResult
{
    private RescheduleBookingResult() { }

    /// <summary>It stands at this time now, or stood there already: sent twice, it moves once.</summary>
    public sealed record Moved(BookingStatus Status, Instant StartsAt, Instant EndsAt, int Sequence)
        : RescheduleBookingResult;

    /// <summary>There is no such booking, or none that this actor may touch.</summary>
    public sealed record NotFound : RescheduleBookingResult;

    /// <summary>It was cancelled, or is past.</summary>
    public sealed record AlreadyOver(BookingStatus Status) : RescheduleBookingResult;

    /// <summary>Somebody changed it since it was looked at: it stands at this time now.</summary>
    public sealed record Changed(Instant StartsAt) : RescheduleBookingResult;

    /// <summary>An invitee could move it before this instant.</summary>
    public sealed record TooLate(Instant Until) : RescheduleBookingResult;

    /// <summary>Somebody else has the time; the booking stands where it stood. The nearest free ones, ascending.</summary>
    public sealed record Taken(IReadOnlyList<SlotOffer> Nearest) : RescheduleBookingResult;

    /// <summary>The time is past.</summary>
    public sealed record Past : RescheduleBookingResult;

    /// <summary>The time is not offered to its invitee, who may know this of why; the nearest that are, ascending.</summary>
    public sealed record NotOffered(InviteeReason Reason, IReadOnlyList<SlotOffer> Nearest) : RescheduleBookingResult;

    /// <summary>The time is free, and outside what the host offers: a host may take it all the same, knowing this.</summary>
    public sealed record NeedsConfirmation(IReadOnlyList<SlotReason> Reasons) : RescheduleBookingResult;

    /// <summary>Nobody could have meant this instant.</summary>
    public sealed record Implausible : RescheduleBookingResult;

    /// <summary>It was moved very often; try again after this long.</summary>
    public sealed record TooMany(Duration RetryAfter) : RescheduleBookingResult;
}
