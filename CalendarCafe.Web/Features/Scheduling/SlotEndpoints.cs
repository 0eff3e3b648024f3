using System.Text.Json.Serialization;
using CalendarCafe.Domain;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Web.Features.Api;
using CalendarCafe.Web.Features.EventTypes;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime.Text;

namespace CalendarCafe.Web.Features.Scheduling;

/// <summary>When it can be booked, for programs.</summary>
internal static class SlotEndpoints
{
    private const int MostDays = 62;

    public static void MapSlots(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/slots", ListAsync)
            .WithName("ListSlots")
            .WithSummary("List free slots")
            .WithDescription(
                "The free slots from one date to another, both included and read in the time zone that is asked for, at most "
                    + "62 days; the slots themselves are instants in UTC."
            )
            .ProducesValidationProblem(StatusCodes.Status400BadRequest)
            .AddOpenApiOperationTransformer(ApiDescription.DemandDatesAsync);

    private static async Task<Results<Ok<SlotList>, NotFound, ProblemHttpResult>> ListAsync(
        string organization,
        string host,
        string eventType,
        string? from,
        string? to,
        string? timeZone,
        string? duration,
        OfferedAddresses addresses,
        OpenSlots openSlots,
        Problems problems,
        CancellationToken cancellationToken
    )
    {
        var found = await addresses.FindAsync(new(organization, host, eventType), cancellationToken);
        if (found is null)
        {
            return TypedResults.NotFound();
        }

        var ask = new SlotQuestion(found, from, to, timeZone, duration);
        if (ask.Problems.Count > 0)
        {
            return problems.Unreadable(ask.Problems);
        }

        var offers = await openSlots.ListAsync(found, ask.Duration, ask.Range, cancellationToken);
        return TypedResults.Ok(new SlotList(ask.Zone.Id, [.. offers.Select(ListedSlot.Of)]));
    }

    /// <summary>The query string, read; to be used only where it has no problems.</summary>
    private sealed class SlotQuestion
    {
        private readonly List<FieldProblem> _problems = [];

        public SlotQuestion(OfferedEventType eventType, string? from, string? to, string? timeZone, string? duration)
        {
            var isZone = ZoneId.IsKnown(timeZone);
            Zone = isZone ? DateTimeZoneProviders.Tzdb[timeZone!] : DateTimeZone.Utc; // known, so there is one
            if (!isZone)
            {
                _problems.Add(new("timeZone", FieldProblemKind.NotATimeZone));
            }

            Range = Read(Date("from", from), Date("to", to));
            Duration = Length(eventType, duration);
        }

        public IReadOnlyList<FieldProblem> Problems => _problems;

        public DateTimeZone Zone { get; }

        public Interval Range { get; }

        public Duration Duration { get; }

        private LocalDate Date(string field, string? text)
        {
            var read = LocalDatePattern.Iso.Parse(text ?? "");
            if (read.Success && read.Value.Year is >= 1970 and < 2200)
            {
                return read.Value;
            }

            _problems.Add(new(field, text is null ? FieldProblemKind.Required : FieldProblemKind.NotADate));
            return new(1970, 1, 1);
        }

        private Interval Read(LocalDate from, LocalDate to)
        {
            var days = Period.DaysBetween(from, to) + 1;
            if (_problems.Count == 0 && days is < 1 or > MostDays)
            {
                _problems.Add(
                    days < 1
                        ? new("to", FieldProblemKind.EndBeforeStart)
                        : new("to", FieldProblemKind.RangeTooLong, MostDays)
                );
            }

            return _problems.Count > 0 ? default : new(from.StartIn(Zone), to.PlusDays(1).StartIn(Zone));
        }

        private Duration Length(OfferedEventType eventType, string? text)
        {
            if (text is null)
            {
                return eventType.DefaultDuration;
            }

            var isOffered = int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var minutes);
            var length = Duration.FromMinutes((long)minutes);
            if (!isOffered || !eventType.Durations.Contains(length))
            {
                _problems.Add(new("duration", FieldProblemKind.NotADuration));
            }

            return length;
        }
    }
}

internal sealed record SlotList(string TimeZone, IReadOnlyList<ListedSlot> Slots);

/// <summary>
/// A free slot as JSON: RFC 3339 in UTC, the end excluded. <paramref name="SeatsLeft"/> is there for a group event whose host
/// lets everybody know.
/// </summary>
internal sealed record ListedSlot(
    string Start,
    string End,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? SeatsLeft = null
)
{
    public static ListedSlot Of(SlotOffer offer) =>
        new(
            InstantPattern.ExtendedIso.Format(offer.StartsAt),
            InstantPattern.ExtendedIso.Format(offer.EndsAt),
            offer.SeatsLeft
        );
}
