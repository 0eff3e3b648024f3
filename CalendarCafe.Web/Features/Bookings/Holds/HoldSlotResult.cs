using CalendarCafe.Domain.Availability;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Bookings.Holds;

/// <summary>Every way in which holding a time can end. What does not end in <see cref="Held"/> leaves an earlier hold as it was.</summary>
internal abstract record HoldSlotResult
{
    private HoldSlotResult() { }

    /// <summary>It is kept, now or since it was chosen before.</summary>
    public sealed record Held(KeptHold Hold) : HoldSlotResult;

    /// <summary>Somebody else has this time; the nearest free ones, ascending.</summary>
    public sealed record Taken(IReadOnlyList<SlotOffer> Nearest) : HoldSlotResult;

    /// <summary>This time is not offered, for this reason; the nearest free ones, ascending.</summary>
    public sealed record NotOffered(InviteeReason Reason, IReadOnlyList<SlotOffer> Nearest) : HoldSlotResult;

    /// <summary>It can be had without: a booking alone in its session moves into the time that its own session still has.</summary>
    public sealed record Unheld : HoldSlotResult;

    /// <summary>What was asked for cannot be taken, field by field.</summary>
    public sealed record Invalid(IReadOnlyList<FieldProblem> Problems) : HoldSlotResult;

    /// <summary>There is nothing to book at this address, or no more.</summary>
    public sealed record NotFound : HoldSlotResult;

    /// <summary>Too many holds from one place; try again after this long.</summary>
    public sealed record TooMany(Duration RetryAfter) : HoldSlotResult;
}
