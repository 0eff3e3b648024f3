using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Availability.Away;

/// <summary>How saving a time away can end.</summary>
public abstract record SaveAwayResult
{
    private SaveAwayResult() { }

    public sealed record Saved : SaveAwayResult;

    public sealed record Invalid(IReadOnlyList<FieldProblem> Problems) : SaveAwayResult;

    /// <summary>The member is in another zone on some of these dates already.</summary>
    public sealed record Overlaps(DateInterval Dates, string TimeZone) : SaveAwayResult;

    public sealed record TooMany(int Limit) : SaveAwayResult;

    /// <summary>The member may not, or has no such row.</summary>
    public sealed record NotFound : SaveAwayResult;
}
