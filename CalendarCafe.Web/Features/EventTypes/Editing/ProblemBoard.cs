using CalendarCafe.Domain.EventTypes;
using Microsoft.Extensions.Localization;

namespace CalendarCafe.Web.Features.EventTypes.Editing;

/// <summary>
/// What is wrong with each field of the one form that is open, as a sentence. Cascades from the root to the fields, which know
/// their own names: a component that cascaded it around them would let them show their old values first, and so take back what
/// is typed meanwhile.
/// </summary>
public sealed class ProblemBoard(IStringLocalizer<EditorTexts> texts, RuleWords words)
{
    private IReadOnlyList<TermsProblem> _problems = [];

    public void Write(IReadOnlyList<TermsProblem> problems) => _problems = problems;

    public string? At(string field) =>
        _problems.FirstOrDefault(problem => problem.Field == field) is { } found ? Sentence(found) : null;

    public string Sentence(TermsProblem problem) =>
        problem.Kind == TermsProblemKind.LengthOutOfRange
            ? texts["Problem_LengthOutOfRange", Length(problem.Least), Length(problem.Most)]
            : texts[$"Problem_{problem.Kind}", problem.Least, problem.Most];

    private string Length(int minutes) => words.Length(Duration.FromMinutes((long)minutes));
}
