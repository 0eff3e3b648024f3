namespace CalendarCafe.Domain.EventTypes;

/// <summary>Whether these can be the questions of an event type.</summary>
internal static class QuestionCheck
{
    public static IEnumerable<TermsProblem> Of(IReadOnlyList<QuestionTerms> questions)
    {
        if (questions.Count > EventTypeBounds.MaxQuestions)
        {
            yield return new("questions", TermsProblemKind.TooMany, 0, EventTypeBounds.MaxQuestions);
        }

        foreach (var problem in questions.Index().SelectMany(question => Of(question.Index, question.Item)))
        {
            yield return problem;
        }
    }

    private static IEnumerable<TermsProblem> Of(int index, QuestionTerms question)
    {
        var field = $"questions.{index}";
        IEnumerable<TermsProblem> texts =
        [
            .. TermsCheck.Text($"{field}.label", question.Label, Question.LabelLength, isRequired: true),
            .. TermsCheck.Text($"{field}.hint", question.Placeholder, Question.PlaceholderLength, isRequired: false),
        ];
        foreach (var problem in texts)
        {
            yield return problem;
        }

        if (!question.HasOptions)
        {
            yield break;
        }

        if (question.Options.Count == 0)
        {
            yield return new($"{field}.options", TermsProblemKind.NoOptions);
        }
        else if (question.Options.Count > Question.MaxOptions)
        {
            yield return new($"{field}.options", TermsProblemKind.TooMany, 1, Question.MaxOptions);
        }
        else if (question.Options.Any(option => option.Length > Question.OptionLength))
        {
            yield return new($"{field}.options", TermsProblemKind.TooLong, Most: Question.OptionLength);
        }
        else if (question.Options.Distinct(StringComparer.Ordinal).Count() < question.Options.Count)
        {
            yield return new($"{field}.options", TermsProblemKind.Repeated);
        }
    }
}
