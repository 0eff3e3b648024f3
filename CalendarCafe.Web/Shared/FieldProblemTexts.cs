using Microsoft.Extensions.Localization;

namespace CalendarCafe.Web.Shared;

internal static class FieldProblemTexts
{
    /// <summary>The problem as a sentence that stands below its field.</summary>
    public static string Sentence(this IStringLocalizer<SharedTexts> texts, FieldProblem problem) =>
        problem.Limit is { } limit ? texts[$"Problem_{problem.Kind}", limit] : texts[$"Problem_{problem.Kind}"];
}
