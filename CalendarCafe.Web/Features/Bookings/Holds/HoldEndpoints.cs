using System.Diagnostics;
using CalendarCafe.Web.Features.Api;
using CalendarCafe.Web.Features.EventTypes;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CalendarCafe.Web.Features.Bookings.Holds;

/// <summary>Holding a time, for programs and for pages that have lost their circuit: the same acts.</summary>
internal static class HoldEndpoints
{
    private const int LargestBody = 4 * 1024;

    private const string Ownership =
        $"A hold belongs to the cookie `{VisitorCookie.Name}` (`{VisitorCookie.DevelopmentName}` in development over http):"
        + " an answer sets it where the request brought none. Whoever sends it back may extend, release and book what it"
        + " holds, and nobody else; to everybody else the hold is not found.";

    public static void MapHolds(this IEndpointRouteBuilder routes)
    {
        routes
            .MapPost("/holds", HoldAsync)
            .WithName("HoldSlot")
            .WithSummary(
                "Keep a time for five minutes, instead of the one that this visitor held of the event type before"
            )
            .WithDescription(Ownership)
            .WithMetadata(new RequestSizeLimitAttribute(LargestBody))
            .Accepts<HoldBody>("application/json")
            .Produces<HoldMade>(StatusCodes.Status201Created)
            .ProducesValidationProblem(StatusCodes.Status400BadRequest)
            .Produces<TimeProblem>(StatusCodes.Status409Conflict, "application/problem+json")
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);
        routes
            .MapPost("/holds/{id:guid}/extend", ExtendAsync)
            .WithName("ExtendHold")
            .WithSummary("Keep a held time for five minutes longer, once")
            .WithDescription(Ownership)
            .ProducesProblem(StatusCodes.Status409Conflict);
        routes
            .MapDelete("/holds/{id:guid}", ReleaseAsync)
            .WithName("ReleaseHold")
            .WithSummary("Give a held time back")
            .WithDescription(Ownership);
    }

    private static async Task<IResult> HoldAsync(
        string organization,
        string host,
        string eventType,
        HttpContext http,
        HoldSlot holdSlot,
        Problems problems,
        CancellationToken cancellationToken
    )
    {
        var unread = new List<FieldProblem>();
        try
        {
            var body = await JsonBody.ReadAsync<HoldBody>(http, IsField, unread, cancellationToken);
            if (body is null)
            {
                return problems.Unreadable(unread);
            }

            var startsAt = JsonBody.Instant("start", body.Start, unread);
            var duration = body.Duration is { } minutes ? Duration.FromMinutes((long)minutes) : (Duration?)null;
            if (unread.Count > 0)
            {
                return problems.Invalid(unread);
            }

            var address = new BookingAddress(organization, host, eventType);
            var request = new HoldSlotRequest(address, startsAt, duration, VisitorCookie.Of(http));
            return Answer(await holdSlot.ExecuteAsync(request, cancellationToken), address, http, problems);
        }
        catch (BadHttpRequestException refused)
        {
            return Problems.Of(refused.StatusCode, "The body cannot be taken.");
        }
    }

    private static async Task<Results<Ok<HoldMade>, NotFound, ProblemHttpResult>> ExtendAsync(
        string organization,
        string host,
        string eventType,
        Guid id,
        HttpContext http,
        ExtendHold extendHold,
        CancellationToken cancellationToken
    )
    {
        if (VisitorCookie.Known(http) is not { } visitor)
        {
            return TypedResults.NotFound();
        }

        var address = new BookingAddress(organization, host, eventType);
        switch (await extendHold.ExecuteAsync(address, new(id), visitor, cancellationToken))
        {
            case ExtendHoldResult.Extended(var hold):
                return TypedResults.Ok(HoldMade.Of(hold));
            case ExtendHoldResult.AlreadyExtended:
                return Problems.Of(StatusCodes.Status409Conflict, "This hold was extended before.");
            case ExtendHoldResult.NotFound:
                return TypedResults.NotFound();
            default:
                throw new UnreachableException();
        }
    }

    private static async Task<Results<NoContent, NotFound>> ReleaseAsync(
        string organization,
        string host,
        string eventType,
        Guid id,
        HttpContext http,
        ReleaseHold releaseHold,
        CancellationToken cancellationToken
    )
    {
        var address = new BookingAddress(organization, host, eventType);
        return
            VisitorCookie.Known(http) is { } visitor
            && await releaseHold.ExecuteAsync(address, new(id), visitor, cancellationToken)
                is ReleaseHoldResult.Released
            ? TypedResults.NoContent()
            : TypedResults.NotFound();
    }

    private static IResult Answer(HoldSlotResult result, BookingAddress address, HttpContext http, Problems problems)
    {
        switch (result)
        {
            case HoldSlotResult.Held(var hold):
                return TypedResults.Created(AddressOf(address, hold.Id), HoldMade.Of(hold));
            case HoldSlotResult.Taken(var nearest):
                return BookingEndpoints.Taken("This time was just taken.", nearest);
            case HoldSlotResult.NotOffered(_, var nearest):
                return BookingEndpoints.Taken("This time is not offered.", nearest);
            case HoldSlotResult.Invalid(var invalid):
                return problems.Invalid(invalid);
            case HoldSlotResult.TooMany(var wait):
                http.Response.Headers.RetryAfter = $"{(long)wait.TotalSeconds}";
                return Problems.Of(StatusCodes.Status429TooManyRequests, "Too many times are held from one place.");
            // What a program holds is for a new booking, which always can be held.
            case HoldSlotResult.NotFound or HoldSlotResult.Unheld:
                return TypedResults.NotFound();
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Where a hold is released, and under it extended.</summary>
    public static string AddressOf(BookingAddress eventType, Domain.Bookings.HoldId hold) =>
        $"/api/v1/public{eventType}/holds/{hold}";

    private static bool IsField(string field) => field is "start" or "duration";
}
