using CalendarCafe.Domain.EventTypes;
using Microsoft.Extensions.Localization;

namespace CalendarCafe.Web.Features.EventTypes.Editing;

/// <summary>What is wrong with each field, as a sentence. Cascades to the fields, which know their own names.</summary>
public sealed class ProblemBoard(
    IReadOnlyList<TermsProblem> problems,
    IStringLocalizer<EditorTexts> texts,
    RuleWords words
)
{
    public string? At(string field) =>
        problems.FirstOrDefault(problem => problem.Field == field) is { } found ? Sentence(found) : null;

    public string Sentence(TermsProblem problem) =>
        problem.Kind == TermsProblemKind.LengthOutOfRange
            ? texts["Problem_LengthOutOfRange", Length(problem.Least), Length(problem.Most)]
            : texts[$"Problem_{problem.Kind}", problem.Least, problem.Most];

    private string Length(int minutes) => words.Length(Duration.FromMinutes((long)minutes));
}
