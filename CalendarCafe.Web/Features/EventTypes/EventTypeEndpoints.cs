using System.Text.Json.Serialization;
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
    private static DescribedLocation Location(BookableEventType eventType) =>
        new(eventType.LocationKind, eventType.LocationKind == LocationKind.InPerson ? eventType.Location : null);

    private static DescribedEventType Described(BookableEventType eventType) =>
        new(
            eventType.Name,
            eventType.Description,
            eventType.OrganizationName,
            eventType.HostName,
            eventType.HostZone.Id,
            [.. eventType.Durations.Select(duration => (int)duration.TotalMinutes)],
            Location(eventType),
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

/// <summary>An event type as JSON; durations in minutes, the default first; where approval is required, bookings begin as PENDING.</summary>
internal sealed record DescribedEventType(
    string Name,
    string? Description,
    string Organization,
    string Host,
    string TimeZone,
    IReadOnlyList<int> Durations,
    DescribedLocation Location,
    IReadOnlyList<DescribedQuestion> Questions,
    bool RequiresApproval,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DescribedGroup? Group = null
);

/// <summary>There for a group event: how many people it takes at least, if the host has said so.</summary>
internal sealed record DescribedGroup(int? Minimum);

internal sealed record DescribedLocation(LocationKind Kind, string? Value);

internal sealed record DescribedQuestion(
    Guid Id,
    QuestionType Type,
    string Label,
    bool Required,
    string? Placeholder,
    IReadOnlyList<string> Options
);
