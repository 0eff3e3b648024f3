using System.Diagnostics;
using CalendarCafe.Domain;
using CalendarCafe.Web.Features.Accounts;
using CalendarCafe.Web.Features.Api;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using NodaTime.Text;

namespace CalendarCafe.Web.Features.Bookings.Changes;

/// <summary>
/// A host's yes and no to a request, for scripts of a signed-in browser. A cookie acts here, so three things keep strangers'
/// pages out: the cookie is of the same site, the body must be JSON, which no form can send, and the header
/// RequestVerificationToken must carry what any page of the site has in its forms.
/// </summary>
internal static class RequestAnswerEndpoints
{
    private const int LargestBody = 16 * 1024;

    public static void MapRequestAnswers(this IEndpointRouteBuilder routes)
    {
        var answers = routes
            .MapGroup("/api/v1/bookings/{id:guid}")
            .RequireAuthorization(Policies.CanEdit)
            .AddEndpointFilter(KeepStrangersOutAsync)
            .WithMetadata(new RequestSizeLimitAttribute(LargestBody))
            // What is described is the part of the API that is open to everybody.
            .ExcludeFromDescription();
        answers.MapPost("/confirm", ConfirmAsync);
        answers.MapPost("/decline", DeclineAsync);
    }

    private static Task<IResult> ConfirmAsync(
        Guid id,
        HttpContext http,
        ApproveBooking approve,
        Problems problems,
        CancellationToken cancellationToken
    ) =>
        AnswerAsync<ConfirmBody>(
            http,
            problems,
            field => field == "sequence",
            (actor, body) => approve.ExecuteAsync(actor, new(id), body.Sequence, cancellationToken)
        );

    private static Task<IResult> DeclineAsync(
        Guid id,
        HttpContext http,
        DeclineBooking decline,
        Problems problems,
        CancellationToken cancellationToken
    ) =>
        AnswerAsync<DeclineBody>(
            http,
            problems,
            field => field is "reason" or "sequence",
            (actor, body) => decline.ExecuteAsync(actor, new(id), body.Sequence, body.Reason, cancellationToken)
        );

    private static async ValueTask<object?> KeepStrangersOutAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var http = context.HttpContext;
        if (!http.Request.HasJsonContentType())
        {
            return Problems.Of(StatusCodes.Status415UnsupportedMediaType, "The body has to be JSON.");
        }

        var antiforgery = http.RequestServices.GetRequiredService<IAntiforgery>();
        return await antiforgery.IsRequestValidAsync(http)
            ? await next(context)
            : Problems.Of(StatusCodes.Status400BadRequest, "The header RequestVerificationToken is missing or old.");
    }

    private static async Task<IResult> AnswerAsync<TBody>(
        HttpContext http,
        Problems problems,
        Predicate<string> isField,
        Func<Actor.Member, TBody, Task<AnswerRequestResult>> answerAsync
    )
        where TBody : class
    {
        // The policy has let only members in.
        var actor = http.User.Member() ?? throw new UnreachableException();
        var unread = new List<FieldProblem>();
        var (body, refused) = await JsonBody.TakeAsync<TBody>(http, isField, unread);
        return body is null ? refused ?? problems.Unreadable(unread) : Told(await answerAsync(actor, body), problems);
    }

    private static IResult Told(AnswerRequestResult result, Problems problems) =>
        result switch
        {
            AnswerRequestResult.Answered answered => TypedResults.Ok(
                new BookingStands(
                    answered.Id.Value,
                    answered.Status,
                    InstantPattern.ExtendedIso.Format(answered.StartsAt),
                    InstantPattern.ExtendedIso.Format(answered.EndsAt),
                    answered.Sequence
                )
            ),
            AnswerRequestResult.NotFound => TypedResults.NotFound(),
            AnswerRequestResult.NotWaiting => Conflict("It is no request any more."),
            AnswerRequestResult.TooLate => Conflict("It is too late to answer this request."),
            AnswerRequestResult.Changed => Conflict("This request was moved since."),
            AnswerRequestResult.ReasonTooLong(var limit) => problems.Invalid([
                new("reason", FieldProblemKind.TooLong, limit),
            ]),
            _ => throw new UnreachableException(),
        };

    private static IResult Conflict(string title) => Problems.Of(StatusCodes.Status409Conflict, title);
}
