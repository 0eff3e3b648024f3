using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;

namespace CalendarCafe.Web.Features.Bookings;

/// <summary>How the transaction that makes a booking can end.</summary>
internal abstract record TakeSlotResult
{
    private TakeSlotResult() { }

    public sealed record Booked(Booking Booking, string ManageToken) : TakeSlotResult;

    /// <summary>Somebody else has the time, or so much of it that the buffers no longer fit; whether it would be offered otherwise was not always asked.</summary>
    public sealed record Taken : TakeSlotResult;

    public sealed record NotOffered(InviteeReason Reason) : TakeSlotResult;

    /// <summary>A request with the same key was faster.</summary>
    public sealed record SentBefore : TakeSlotResult;

    /// <summary>The event type is no more.</summary>
    public sealed record Gone : TakeSlotResult;

    /// <summary>The link books no more, or, where the state is null, there is none such of this event type.</summary>
    public sealed record LinkDead(SchedulingLinkState? State) : TakeSlotResult;

    /// <summary>Too many bookings for one invitee or to one host.</summary>
    public sealed record TooMany(Duration RetryAfter) : TakeSlotResult;

    /// <summary>The code that proved the address was used up by another booking in the same moment.</summary>
    public sealed record Unproved : TakeSlotResult;
}
