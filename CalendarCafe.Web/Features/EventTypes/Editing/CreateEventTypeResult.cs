using CalendarCafe.Domain.EventTypes;

namespace CalendarCafe.Web.Features.EventTypes.Editing;

/// <summary>How making an event type can end.</summary>
public abstract record CreateEventTypeResult
{
    private CreateEventTypeResult() { }

    public sealed record Created(EventTypeId Id, string Slug) : CreateEventTypeResult;

    public sealed record Invalid(IReadOnlyList<TermsProblem> Problems) : CreateEventTypeResult;

    /// <summary>The member may make none, or what was to be copied is not there.</summary>
    public sealed record NotFound : CreateEventTypeResult;

    /// <summary>The member has so many already.</summary>
    public sealed record TooMany(int Limit) : CreateEventTypeResult;
}
