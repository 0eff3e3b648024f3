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

    /// <summary>It cannot be had any more, for these reasons, or because somebody else has it; the nearest free ones, ascending.</summary>
    public sealed record Lost(bool WasKept, IReadOnlyList<SlotReason> Reasons, IReadOnlyList<SlotOffer> Nearest)
        : HoldState
    {
        public bool IsTaken =>
            Reasons.Count == 0 || Reasons.Any(reason => reason is SlotReason.Busy or SlotReason.BufferConflict);
    }
}
