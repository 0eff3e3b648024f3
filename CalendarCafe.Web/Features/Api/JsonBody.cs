using System.Text.Json;
using CalendarCafe.Web.Shared;
using Microsoft.Extensions.Options;
using NodaTime.Text;
using HttpJsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace CalendarCafe.Web.Features.Api;

/// <summary>Reads the bodies of requests so that what cannot be read is named.</summary>
internal static class JsonBody
{
    private const string WholeBody = "body";

    /// <summary>The body, or null with the problem added.</summary>
    public static async Task<T?> ReadAsync<T>(
        HttpContext http,
        Predicate<string> isField,
        ICollection<FieldProblem> problems,
        CancellationToken cancellationToken
    )
        where T : class
    {
        try
        {
            var options = http.RequestServices.GetRequiredService<IOptions<HttpJsonOptions>>();
            return await JsonSerializer.DeserializeAsync<T>(
                    http.Request.Body,
                    options.Value.SerializerOptions,
                    cancellationToken
                ) ?? throw new JsonException("The body is null.");
        }
        catch (JsonException unread)
        {
            // A path of JSON such as "$.invitee.email" is the field without its root.
            var field = unread.Path is { Length: > 2 } path ? path[2..] : WholeBody;
            problems.Add(new(field, KindOf(field, isField)));
            return null;
        }
    }

    /// <summary>The body, or null with the problem added, or null with the refusal of what never became a body: too large, cut short.</summary>
    public static async Task<(T? Body, IResult? Refused)> TakeAsync<T>(
        HttpContext http,
        Predicate<string> isField,
        ICollection<FieldProblem> problems
    )
        where T : class
    {
        try
        {
            return (await ReadAsync<T>(http, isField, problems, http.RequestAborted), null);
        }
        catch (BadHttpRequestException refused)
        {
            return (null, Problems.Of(refused.StatusCode, "The body cannot be taken."));
        }
    }

    /// <summary>An RFC 3339 instant with any offset.</summary>
    public static Instant Instant(string field, string? text, ICollection<FieldProblem> problems)
    {
        if (string.IsNullOrEmpty(text))
        {
            problems.Add(new(field, FieldProblemKind.Required));
            return default;
        }

        var read = OffsetDateTimePattern.Rfc3339.Parse(text);
        if (read.Success)
        {
            return read.Value.ToInstant();
        }

        problems.Add(new(field, FieldProblemKind.NotAnInstant));
        return default;
    }

    private static FieldProblemKind KindOf(string field, Predicate<string> isField)
    {
        if (field == WholeBody)
        {
            return FieldProblemKind.NotJson;
        }

        return isField(field) ? FieldProblemKind.Malformed : FieldProblemKind.UnknownField;
    }
}
