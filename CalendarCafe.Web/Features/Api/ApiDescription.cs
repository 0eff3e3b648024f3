using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CalendarCafe.Web.Features.Api;

/// <summary>What the types do not say of themselves in the API's description.</summary>
internal static class ApiDescription
{
    public static void Complete(OpenApiOptions options)
    {
        options.AddDocumentTransformer(
            (document, _, _) =>
            {
                document.Info.Title = "CalendarCafe";
                document.Info.Description =
                    "The public side of scheduling: what can be booked, when, and booking it. No key is needed.";
                return Task.CompletedTask;
            }
        );
        options.AddSchemaTransformer(
            (schema, context, _) =>
            {
                schema.Format = FormatOf(context.JsonPropertyInfo) ?? schema.Format;
                if (context.JsonTypeInfo.Type.IsAssignableTo(typeof(Microsoft.AspNetCore.Mvc.ProblemDetails)))
                {
                    // A refusal may say more than its type does.
                    schema.AdditionalPropertiesAllowed = true;
                }

                return Task.CompletedTask;
            }
        );
    }

    /// <summary>They arrive as text, so that what cannot be read is named: that they are wanted has to be said.</summary>
    public static Task DemandDatesAsync(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
        {
            parameter.Required |= parameter.Name is "from" or "to" or "timeZone";
            if (parameter.Name is "from" or "to" && parameter.Schema is OpenApiSchema schema)
            {
                schema.Format = "date";
            }
        }

        return Task.CompletedTask;
    }

    private static string? FormatOf(JsonPropertyInfo? property) =>
        property?.Name switch
        {
            "start" or "end" or "expiresAt" => "date-time",
            "manageUrl" => "uri",
            "email" => "email",
            _ => null,
        };
}
