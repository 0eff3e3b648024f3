namespace CalendarCafe.Domain.EventTypes;

/// <summary>A question as somebody edits it. Under its id it stays the same question, whatever becomes of its words.</summary>
public sealed record QuestionTerms(
    QuestionId Question,
    QuestionType Type,
    string Label,
    bool IsRequired,
    string? Placeholder,
    IReadOnlyList<string> Options
)
{
    public bool HasOptions => Type is QuestionType.SingleSelect or QuestionType.MultiSelect;

    public static QuestionTerms New(QuestionType type) => new(QuestionId.New(), type, "", false, null, []);

    public static QuestionTerms Of(Question question) =>
        new(
            question.Id,
            question.Type,
            question.Label,
            question.IsRequired,
            question.Placeholder,
            [.. question.Options]
        );

    public bool IsSameAs(QuestionTerms other) =>
        this with { Options = other.Options } == other && Options.SequenceEqual(other.Options, StringComparer.Ordinal);

    /// <summary>What a question of another type cannot have goes.</summary>
    public QuestionTerms OfType(QuestionType type)
    {
        var other = this with { Type = type };
        return other.HasOptions ? other : other with { Options = [] };
    }
}
