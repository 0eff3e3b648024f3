using CalendarCafe.Domain.EventTypes;

namespace CalendarCafe.Web.Features.EventTypes.Editing;

/// <summary>What is being edited, beside what is saved. Each change makes another draft.</summary>
public sealed record EventTypeDraft
{
    private EventTypeDraft(EventTypeTerms saved, EventTypeTerms terms)
    {
        Saved = saved;
        Terms = terms;
    }

    public EventTypeTerms Saved { get; private init; }

    public EventTypeTerms Terms { get; private init; }

    /// <summary>Not before somebody has tried to save it.</summary>
    public bool ShowsProblems { get; private init; }

    public bool IsDirty => !Terms.Cleaned().IsSameAs(Saved);

    /// <summary>What is wrong with it, in the order of its pages; empty while that is not to be said.</summary>
    public IReadOnlyList<TermsProblem> Problems =>
        ShowsProblems ? [.. TermsCheck.Of(Terms.Cleaned()).Concat(Refused).Distinct().OrderBy(EditorTabs.Of)] : [];

    // What only the database knew, until the field changes.
    private IReadOnlyList<TermsProblem> Refused { get; init; } = [];

    public static EventTypeDraft Of(EventTypeTerms saved) => new(saved, saved);

    public EventTypeDraft With(EventTypeTerms terms) =>
        this with
        {
            Terms = terms,
            Refused =
            [
                .. Refused.Where(problem =>
                    problem.Field switch
                    {
                        "slug" => terms.Slug == Terms.Slug,
                        "kind" => terms.Kind == Terms.Kind,
                        _ => terms.ScheduleId == Terms.ScheduleId,
                    }
                ),
            ],
        };

    public EventTypeDraft Checked() => this with { ShowsProblems = true };

    public EventTypeDraft RefusedFor(IReadOnlyList<TermsProblem> problems) =>
        this with
        {
            ShowsProblems = true,
            Refused = problems,
        };

    /// <summary>What this draft changes, over what somebody else has saved meanwhile.</summary>
    public EventTypeDraft Over(EventTypeTerms saved) =>
        this with
        {
            Saved = saved,
            Terms = TermsMerge.Of(Saved, Terms.Cleaned(), saved),
        };
}
