using CalendarCafe.Domain.EventTypes;

namespace CalendarCafe.Web.Features.EventTypes.Editing;

/// <summary>How saving a draft can end.</summary>
public abstract record SaveEventTypeResult
{
    private SaveEventTypeResult() { }

    public sealed record Saved(EventTypeTerms Terms) : SaveEventTypeResult;

    /// <summary>The member has no such event type, or may not change it.</summary>
    public sealed record NotFound : SaveEventTypeResult;

    public sealed record Invalid(IReadOnlyList<TermsProblem> Problems) : SaveEventTypeResult;

    /// <summary>It was changed since the draft was begun: what is saved now, by whom and when.</summary>
    public sealed record Stale(EventTypeTerms Theirs, string By, Instant At) : SaveEventTypeResult;
}
