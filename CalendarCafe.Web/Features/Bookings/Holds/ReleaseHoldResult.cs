namespace CalendarCafe.Web.Features.Bookings.Holds;

/// <summary>How giving a time back can end.</summary>
internal abstract record ReleaseHoldResult
{
    private ReleaseHoldResult() { }

    public sealed record Released : ReleaseHoldResult;

    /// <summary>The visitor has no such hold, or no more.</summary>
    public sealed record NotFound : ReleaseHoldResult;
}
