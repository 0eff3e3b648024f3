using CalendarCafe.Domain.EventTypes;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace CalendarCafe.Web.Features.EventTypes.Editing;

/// <summary>
/// What is wrong with each field of the one form that is open, as a sentence. Cascades from the root to the fields, which know
/// their own names: a component that cascaded it around them would let them show their old values first, and so take back what
/// is typed meanwhile.
/// </summary>
public sealed class ProblemBoard
{
    private readonly IStringLocalizer<EditorTexts> _texts;
    private readonly RuleWords _words;
    private IReadOnlyList<TermsProblem> _problems = [];

    public ProblemBoard(IStringLocalizer<EditorTexts> texts, RuleWords words)
    {
        (_texts, _words) = (texts, words);
        Source = new(this, isFixed: false);
    }

    /// <summary>Where fields get it from; they look again when something else stands on it, though nothing else of them has changed.</summary>
    public CascadingValueSource<ProblemBoard> Source { get; }

    public void Write(IReadOnlyList<TermsProblem> problems)
    {
        if (_problems.SequenceEqual(problems))
        {
            return;
        }

        _problems = problems;
        _ = Source.NotifyChangedAsync(); // the fields are of the circuit that writes: it is done when this returns
    }

    public string? At(string field) =>
        _problems.FirstOrDefault(problem => problem.Field == field) is { } found ? Sentence(found) : null;

    public string Sentence(TermsProblem problem) =>
        problem.Kind == TermsProblemKind.LengthOutOfRange
            ? _texts["Problem_LengthOutOfRange", Length(problem.Least), Length(problem.Most)]
            : _texts[$"Problem_{problem.Kind}", problem.Least, problem.Most];

    private string Length(int minutes) => _words.Length(Duration.FromMinutes((long)minutes));
}
