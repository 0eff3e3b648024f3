using System.Diagnostics;
using CalendarCafe.Domain;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Web.Features.Api;
using CalendarCafe.Web.Features.Bookings.Holds;
using CalendarCafe.Web.Features.Bookings.Managing;
using CalendarCafe.Web.Features.Scheduling;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using NodaTime.Text;

namespace CalendarCafe.Web.Features.Bookings.Changes;

/// <summary>Changing a booking, for programs that hold its link: the same acts as the page.</summary>
internal static class BookingTokenEndpoints
{
    private const int LargestBody = 16 * 1024;

    public static void MapBookingToken(this IEndpointRouteBuilder routes)
    {
        routes
            .MapPost("/reschedule", RescheduleAsync)
            .WithName("RescheduleBooking")
            .WithSummary("Move a booking to another time; a move to where it stands already changes nothing")
            .WithMetadata(new RequestSizeLimitAttribute(LargestBody))
            .Accepts<RescheduleBody>("application/json")
            .Produces<BookingStands>()
            .ProducesValidationProblem(StatusCodes.Status400BadRequest)
            .Produces<TimeProblem>(StatusCodes.Status409Conflict, "application/problem+json")
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);
        routes
            .MapPost("/cancel", CancelAsync)
            .WithName("CancelBooking")
            .WithSummary("Cancel a booking")
            .WithMetadata(new RequestSizeLimitAttribute(LargestBody))
            .Accepts<CancelBody>("application/json")
            .Produces<BookingStands>()
            .ProducesValidationProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> RescheduleAsync(
        string token,
        HttpContext http,
        BookingByToken bookings,
        RescheduleBooking rescheduleBooking,
        Problems problems,
        CancellationToken cancellationToken
    )
    {
        if (await bookings.ActorAsync(token, cancellationToken) is not { } invitee)
        {
            return TypedResults.NotFound();
        }

        var unread = new List<FieldProblem>();
        var (body, refused) = await JsonBody.TakeAsync<RescheduleBody>(http, IsOfMove, unread);
        if (body is null)
        {
            return refused ?? problems.Unreadable(unread);
        }

        var start = JsonBody.Instant("start", body.Start, unread);
        if (unread.Count > 0)
        {
            return problems.Invalid(unread);
        }

        var request = new RescheduleRequest(invitee.BookingId, start, body.Sequence)
        {
            Visitor = VisitorCookie.Known(http)?.Hash,
        };
        var result = await rescheduleBooking.ExecuteAsync(invitee, request, cancellationToken);
        return Answer(result, invitee, http, problems);
    }

    private static async Task<IResult> CancelAsync(
        string token,
        HttpContext http,
        BookingByToken bookings,
        CancelBooking cancelBooking,
        Problems problems,
        CancellationToken cancellationToken
    )
    {
        if (await bookings.ActorAsync(token, cancellationToken) is not { } invitee)
        {
            return TypedResults.NotFound();
        }

        var unread = new List<FieldProblem>();
        // No body at all gives no reason.
        var (body, refused) =
            http.Request.ContentLength == 0
                ? (new CancelBody(), null)
                : await JsonBody.TakeAsync<CancelBody>(http, field => field == "reason", unread);
        if (body is null)
        {
            return refused ?? problems.Unreadable(unread);
        }

        var result = await cancelBooking.ExecuteAsync(invitee, invitee.BookingId, body.Reason, cancellationToken);
        return result switch
        {
            CancelBookingResult.Canceled => await StandsAsync(bookings, token, cancellationToken),
            CancelBookingResult.NotFound => TypedResults.NotFound(),
            CancelBookingResult.AlreadyOver => Conflict("It is cancelled already, or over."),
            CancelBookingResult.TooLate => Conflict("It is too late to cancel this booking."),
            CancelBookingResult.ReasonRequired => problems.Invalid([new("reason", FieldProblemKind.Required)]),
            CancelBookingResult.ReasonTooLong(var limit) => problems.Invalid([
                new("reason", FieldProblemKind.TooLong, limit),
            ]),
            _ => throw new UnreachableException(),
        };
    }

    private static IResult Answer(
        RescheduleBookingResult result,
        Actor.Invitee invitee,
        HttpContext http,
        Problems problems
    )
    {
        switch (result)
        {
            case RescheduleBookingResult.Moved moved:
                return TypedResults.Ok(
                    new BookingStands(
                        invitee.BookingId.Value,
                        moved.Status,
                        InstantPattern.ExtendedIso.Format(moved.StartsAt),
                        InstantPattern.ExtendedIso.Format(moved.EndsAt),
                        moved.Sequence
                    )
                );
            case RescheduleBookingResult.NotFound:
                return TypedResults.NotFound();
            case RescheduleBookingResult.AlreadyOver:
                return Conflict("It is cancelled, or over.");
            case RescheduleBookingResult.Changed:
                return Conflict("This booking was changed since.");
            case RescheduleBookingResult.TooLate:
                return Conflict("It is too late to move this booking.");
            case RescheduleBookingResult.Taken(var nearest):
                return Conflict("This time was just taken.", nearest);
            case RescheduleBookingResult.Past:
                return Conflict("This time is past.", []);
            case RescheduleBookingResult.NotOffered(_, var nearest):
                return Conflict("This time is not offered.", nearest);
            case RescheduleBookingResult.Implausible:
                return problems.Invalid([new("start", FieldProblemKind.NotAnInstant)]);
            case RescheduleBookingResult.TooMany(var wait):
                http.Response.Headers.RetryAfter = $"{(long)wait.TotalSeconds}";
                return Problems.Of(StatusCodes.Status429TooManyRequests, "This booking was moved very often.");
            default:
                throw new UnreachableException();
        }
    }

    private static async Task<IResult> StandsAsync(
        BookingByToken bookings,
        string token,
        CancellationToken cancellationToken
    ) =>
        await bookings.FindAsync(token, cancellationToken) is { } booking
            ? TypedResults.Ok(
                new BookingStands(
                    booking.Id.Value,
                    booking.Status,
                    InstantPattern.ExtendedIso.Format(booking.StartsAt),
                    InstantPattern.ExtendedIso.Format(booking.EndsAt),
                    booking.Sequence
                )
            )
            : TypedResults.NotFound();

    private static IResult Conflict(string title) => Problems.Of(StatusCodes.Status409Conflict, title);

    private static IResult Conflict(string title, IReadOnlyList<SlotOffer> nearest) =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status409Conflict,
            title: title,
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["alternatives"] = nearest.Select(ListedSlot.Of),
            }
        );

    private static bool IsOfMove(string field) => field is "start" or "sequence";
}
