using System.Diagnostics;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Web.Features.Api;
using CalendarCafe.Web.Features.Bookings.Entries;
using CalendarCafe.Web.Features.EventTypes;
using CalendarCafe.Web.Features.Scheduling;
using CalendarCafe.Web.Hosting;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using NodaTime.Text;

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
            .WithDescription(
                "A time that the visitor's cookie holds becomes the booking: it is never free in between. 410: the scheduling"
                    + " link was used, has expired or was revoked, as `linkState` says. 428: the event type checks e-mail"
                    + " addresses; the answer says what to do. Pages take the same by address: `name`, `email`, `phone`,"
                    + " `guests`, `a1`, `a2`… for the questions in their order, `utm_source` and its like, `referrer`."
            )
            .WithMetadata(new RequestSizeLimitAttribute(LargestBody))
            .Accepts<BookingBody>("application/json")
            .Produces<BookingMade>(StatusCodes.Status201Created)
            .ProducesValidationProblem(StatusCodes.Status400BadRequest)
            .Produces<TimeProblem>(StatusCodes.Status409Conflict, "application/problem+json")
            .ProducesProblem(StatusCodes.Status410Gone)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    private static async Task<IResult> BookAsync(
        string organization,
        string host,
        string eventType,
        HttpContext http,
        [FromHeader(Name = KeyHeader)] string? idempotencyKey,
        BookSlot bookSlot,
        PublicQueries addresses,
        SiteAddress site,
        Problems problems,
        CancellationToken cancellationToken
    )
    {
        var key = string.IsNullOrEmpty(idempotencyKey) ? Guid.NewGuid().ToString() : idempotencyKey;
        if (BookingKeys.ProblemOf(KeyHeader, key) is { } unusable)
        {
            return problems.Unreadable(unusable);
        }

        var reader = new BookingBodyReader(new(organization, host, eventType), key, VisitorAddress.Of(http).Text);
        try
        {
            await reader.ReadAsync(http, cancellationToken);
        }
        catch (BadHttpRequestException refused)
        {
            return Problems.Of(refused.StatusCode, "The body cannot be taken.");
        }

        if (reader.Request is not { } request)
        {
            return problems.Unreadable(reader.Problems);
        }

        if (reader.Problems.Count == 0)
        {
            return Answer(await bookSlot.ExecuteAsync(request, cancellationToken), http, site, problems);
        }

        // The act would not get this far: what it would complain of is told now, not at the second try.
        return await addresses.FindEventTypeAsync(request.Address, cancellationToken) is { } found
            ? problems.Invalid(EntryCheck.AllProblems(found, request, reader.Problems))
            : TypedResults.NotFound();
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
            case BookSlotResult.LinkDead(var state):
                return Gone(state);
            case BookSlotResult.EmailUnproved(var email):
                return Unproved(email);
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

    private static IResult Gone(SchedulingLinkState state) =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status410Gone,
            title: "This link books no more.",
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["linkState"] = state }
        );

    // RFC 6585, 3: the request is good, and something has to be true first.
    private static IResult Unproved(string email) =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status428PreconditionRequired,
            title: "The invitee's address has to be proved first.",
            detail: $"A code of {EmailCheck.CodeLength} digits is on its way to {email}. Send the same request again within"
                + $" {EmailCheck.Lifetime.TotalMinutes} minutes, with the same cookies and the code as `code`."
        );

    /// <summary>A time that cannot be had, with the nearest that can.</summary>
    internal static IResult Taken(string title, IReadOnlyList<SlotOffer> nearest) =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status409Conflict,
            title: title,
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["alternatives"] = nearest.Select(ListedSlot.Of),
            }
        );
}
