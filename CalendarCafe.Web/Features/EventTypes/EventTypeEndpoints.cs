using System.Text.Json.Serialization;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.EventTypes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CalendarCafe.Web.Features.EventTypes;

/// <summary>What can be booked, for programs.</summary>
internal static class EventTypeEndpoints
{
    public static void MapEventTypes(this IEndpointRouteBuilder routes) =>
        routes.MapGet("", DescribeAsync).WithName("DescribeEventType").WithSummary("Describe an event type");

    private static async Task<Results<Ok<DescribedEventType>, NotFound>> DescribeAsync(
        string organization,
        string host,
        string eventType,
        PublicQueries addresses,
        CancellationToken cancellationToken
    )
    {
        var found = await addresses.FindEventTypeAsync(new(organization, host, eventType), cancellationToken);
        return found is null ? TypedResults.NotFound() : TypedResults.Ok(Described(found));
    }

    // Where to go is for everybody to know; the link or number of a meeting is for who has booked it.
    private static DescribedLocation Location(OfferedPlace offered) =>
        new(
            offered.Id.Value,
            offered.Place.Kind,
            offered.Place.Kind == LocationKind.InPerson ? offered.Place.Value : null,
            offered.Place.AsksForPhone
        );

    private static DescribedEventType Described(BookableEventType eventType) =>
        new(
            eventType.Name,
            eventType.Description,
            eventType.OrganizationName,
            eventType.HostName,
            eventType.HostZone.Id,
            [.. eventType.Durations.Select(duration => (int)duration.TotalMinutes)],
            [.. eventType.Places.Select(Location)],
            eventType.AllowsGuests ? BookingGuest.MaxGuests : 0,
            eventType.ChecksEmail,
            [
                .. eventType.Questions.Select(question => new DescribedQuestion(
                    question.Id.Value,
                    question.Type,
                    question.Label,
                    question.IsRequired,
                    question.Placeholder,
                    question.Options
                )),
            ],
            eventType.RequiresApproval,
            eventType.Seats is { } seats ? new DescribedGroup(seats.Minimum) : null
        );
}

/// <summary>
/// An event type as JSON; durations in minutes and places, the default of each first. <paramref name="MaxGuests"/> is how many
/// others may be invited; with <paramref name="ChecksEmail"/> a booking is answered with 428 until it brings the code that was mailed.
/// Where approval is required, bookings begin as PENDING.
/// </summary>
internal sealed record DescribedEventType(
    string Name,
    string? Description,
    string Organization,
    string Host,
    string TimeZone,
    IReadOnlyList<int> Durations,
    IReadOnlyList<DescribedLocation> Locations,
    int MaxGuests,
    bool ChecksEmail,
    IReadOnlyList<DescribedQuestion> Questions,
    bool RequiresApproval,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DescribedGroup? Group = null
);

/// <summary>There for a group event: how many people it takes at least, if the host has said so.</summary>
internal sealed record DescribedGroup(int? Minimum);

/// <summary>A place that can be named in a booking. <paramref name="AsksForPhone"/>: the host calls, so the invitee's number is needed.</summary>
internal sealed record DescribedLocation(Guid Id, LocationKind Kind, string? Value, bool AsksForPhone);

internal sealed record DescribedQuestion(
    Guid Id,
    QuestionType Type,
    string Label,
    bool Required,
    string? Placeholder,
    IReadOnlyList<string> Options
);
