using CalendarCafe.Infrastructure.Persistence;

namespace CalendarCafe.Web.Features.Bookings.Holds;

/// <summary>How keeping a time for longer can end.</summary>
internal abstract record ExtendHoldResult
{
    private ExtendHoldResult() { }

    public sealed record Extended(KeptHold Hold) : ExtendHoldResult;

    /// <summary>It was kept for longer before: it stays as it is.</summary>
    public sealed record AlreadyExtended(KeptHold Hold) : ExtendHoldResult;

    /// <summary>The visitor has no such hold, or no more.</summary>
    public sealed record NotFound : ExtendHoldResult;
}
