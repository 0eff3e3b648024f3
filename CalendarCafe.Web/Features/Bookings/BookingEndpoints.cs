using System.Diagnostics;
using System.Text.Json;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Web.Features.Api;
using CalendarCafe.Web.Features.EventTypes;
using CalendarCafe.Web.Features.Scheduling;
using CalendarCafe.Web.Hosting;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NodaTime.Text;
using HttpJsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace CalendarCafe.Web.Features.Bookings;

/// <summary>Booking, for programs: the same act as the page.</summary>
internal static class BookingEndpoints
{
    private const string KeyHeader = "Idempotency-Key";
    private const int LargestBody = 64 * 1024;

    public static void MapBookSlot(this IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/bookings", BookAsync)
            .WithName("BookSlot")
            .WithSummary("Book a slot; a second request under the same Idempotency-Key answers with the same booking")
            .WithMetadata(new RequestSizeLimitAttribute(LargestBody))
            .Accepts<BookingBody>("application/json")
            .Produces<BookingMade>(StatusCodes.Status201Created)
            .Produces(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);

    private static async Task<IResult> BookAsync(
        string organization,
        string host,
        string eventType,
        HttpRequest http,
        [FromHeader(Name = KeyHeader)] string? idempotencyKey,
        BookSlot bookSlot,
        SiteAddress site,
        Problems problems,
        CancellationToken cancellationToken
    )
    {
        if (!string.IsNullOrEmpty(idempotencyKey) && BookingKeys.ProblemOf(KeyHeader, idempotencyKey) is { } unusable)
        {
            return problems.Unreadable(unusable);
        }

        BookingBody body;
        try
        {
            var options = http.HttpContext.RequestServices.GetRequiredService<IOptions<HttpJsonOptions>>();
            body =
                await JsonSerializer.DeserializeAsync<BookingBody>(
                    http.Body,
                    options.Value.SerializerOptions,
                    cancellationToken
                ) ?? throw new JsonException("The body is null.");
        }
        catch (JsonException unread)
        {
            return problems.Unreadable(new FieldProblem(FieldOf(unread), FieldProblemKind.Unreadable));
        }
        catch (BadHttpRequestException refused)
        {
            return Problems.Of(refused.StatusCode, "The body cannot be taken.");
        }

        var reader = new BookingBodyReader();
        var request = reader.Read(
            body,
            new(organization, host, eventType),
            string.IsNullOrEmpty(idempotencyKey) ? Guid.NewGuid().ToString() : idempotencyKey,
            VisitorAddress.Of(http.HttpContext).Text
        );
        return reader.Problems.Count > 0
            ? problems.Invalid(reader.Problems)
            : Answer(await bookSlot.ExecuteAsync(request, cancellationToken), http.HttpContext, site, problems);
    }

    private static IResult Answer(BookSlotResult result, HttpContext http, SiteAddress site, Problems problems)
    {
        switch (result)
        {
            case BookSlotResult.Booked booked:
                var manage = site.Of($"/manage/{booked.ManageToken}");
                return TypedResults.Created(
                    manage,
                    new BookingMade(
                        booked.BookingId.Value,
                        booked.Status,
                        InstantPattern.ExtendedIso.Format(booked.StartsAt),
                        InstantPattern.ExtendedIso.Format(booked.EndsAt),
                        manage
                    )
                );
            case BookSlotResult.Taken(var nearest):
                return Taken("This time was just taken.", nearest);
            case BookSlotResult.NotOffered(_, var nearest):
                return Taken("This time is not offered.", nearest);
            case BookSlotResult.Invalid(var invalid):
                return problems.Invalid(invalid);
            case BookSlotResult.KeyReused:
                return problems.Invalid([new(KeyHeader, FieldProblemKind.KeyReused)]);
            case BookSlotResult.TooMany(var wait):
                http.Response.Headers.RetryAfter = $"{(long)wait.TotalSeconds}";
                return Problems.Of(StatusCodes.Status429TooManyRequests, "Too many bookings from one place.");
            case BookSlotResult.NotFound:
                return TypedResults.NotFound();
            default:
                throw new UnreachableException();
        }
    }

    private static IResult Taken(string title, IReadOnlyList<SlotOffer> nearest) =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status409Conflict,
            title: title,
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["alternatives"] = nearest.Select(ListedSlot.Of),
            }
        );

    // A path of JSON such as "$.invitee.email" is the field without its root.
    private static string FieldOf(JsonException unread) => unread.Path is { Length: > 2 } path ? path[2..] : "body";
}
