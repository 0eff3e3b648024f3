using CalendarCafe.Domain.Availability;
using CalendarCafe.Infrastructure.Persistence;

namespace CalendarCafe.Web.Features.Bookings.Holds;

/// <summary>How it stands with the chosen time.</summary>
internal abstract record HoldState
{
    private HoldState() { }

    /// <summary>It is not held, and nothing is to be said of that: it can be booked all the same.</summary>
    public sealed record Open : HoldState;

    public sealed record Kept(KeptHold Hold) : HoldState;

    /// <summary>It was held, is so no more, and is still free.</summary>
    public sealed record Lapsed : HoldState;

    /// <summary>It cannot be had any more, for this reason; the nearest free ones, ascending.</summary>
    public sealed record Lost(bool WasKept, InviteeReason Reason, IReadOnlyList<SlotOffer> Nearest) : HoldState;
}
