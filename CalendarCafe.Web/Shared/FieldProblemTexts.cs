using Microsoft.Extensions.Localization;

namespace CalendarCafe.Web.Shared;

internal static class FieldProblemTexts
{
    /// <summary>What is wrong with a field, in a sentence for whoever filled it in.</summary>
    public static string Sentence(this IStringLocalizer<SharedTexts> texts, FieldProblem problem) =>
        problem.Limit is { } limit ? texts[$"Problem{problem.Kind}", limit] : texts[$"Problem{problem.Kind}"];
}
