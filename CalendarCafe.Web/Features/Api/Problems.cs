using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;

namespace CalendarCafe.Web.Features.Api;

/// <summary>Refusals as problem+json (RFC 9457), each field named as it stands in the request.</summary>
internal sealed class Problems(IStringLocalizer<SharedTexts> texts)
{
    /// <summary>The request could not be read: 400.</summary>
    public ProblemHttpResult Unreadable(params IReadOnlyList<FieldProblem> problems) =>
        Fields(problems, StatusCodes.Status400BadRequest);

    /// <summary>The request was read, and some of it cannot be taken: 422.</summary>
    public ProblemHttpResult Invalid(IReadOnlyList<FieldProblem> problems) =>
        Fields(problems, StatusCodes.Status422UnprocessableEntity);

    public static ProblemHttpResult Of(int status, string title) =>
        TypedResults.Problem(statusCode: status, title: title);

    /// <summary>Gives a refusal for want of patience what the framework gives the others.</summary>
    public static void Complete(ProblemDetailsContext context)
    {
        if (context.ProblemDetails.Status == StatusCodes.Status429TooManyRequests)
        {
            context.ProblemDetails.Type ??= "https://www.rfc-editor.org/rfc/rfc6585#section-4";
            context.ProblemDetails.Detail ??=
                "Nothing was changed. Ask again after the seconds that Retry-After names.";
        }
    }

    private ProblemHttpResult Fields(IReadOnlyList<FieldProblem> problems, int status) =>
        TypedResults.Problem(
            new HttpValidationProblemDetails(
                problems
                    .GroupBy(problem => problem.Field, StringComparer.Ordinal)
                    .ToDictionary(
                        field => field.Key,
                        field => field.Select(problem => texts.Sentence(problem)).ToArray(),
                        StringComparer.Ordinal
                    )
            )
            {
                Status = status,
                Title = "Some fields cannot be taken.",
            }
        );
}
