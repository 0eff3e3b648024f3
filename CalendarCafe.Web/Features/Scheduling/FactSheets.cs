using CalendarCafe.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CalendarCafe.Web.Features.Scheduling;

/// <summary>Several questions for the facts of hosts, asked in one query.</summary>
internal static class FactSheets
{
    /// <summary>The answers in the order of the questions, of which there is at least one.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<HostFact>>> ReadAsync(
        IReadOnlyList<IQueryable<HostFact>> questions,
        CancellationToken cancellationToken
    )
    {
        var lines = await questions
            .Select(
                (question, number) =>
                    question.Select(fact => new Line
                    {
                        Sheet = number,
                        Kind = fact.Kind,
                        Subject = fact.Subject,
                        Other = fact.Other,
                        FirstDate = fact.FirstDate,
                        LastDate = fact.LastDate,
                        FromNumber = fact.FromNumber,
                        UntilNumber = fact.UntilNumber,
                        Label = fact.Label,
                        Detail = fact.Detail,
                        Names = fact.Names,
                    })
            )
            .Aggregate(Queryable.Concat)
            .ToListAsync(cancellationToken);
        var sheets = lines.ToLookup(line => line.Sheet, line => line.ToFact());
        return [.. questions.Select((_, number) => sheets[number].ToList())];
    }

    // Flat, for a part of a union has columns and no objects.
    private sealed record Line
    {
        public required int Sheet { get; init; }
        public required HostFactKind Kind { get; init; }
        public required Guid Subject { get; init; }
        public required Guid? Other { get; init; }
        public required LocalDate? FirstDate { get; init; }
        public required LocalDate? LastDate { get; init; }
        public required int? FromNumber { get; init; }
        public required int? UntilNumber { get; init; }
        public required string? Label { get; init; }
        public required string? Detail { get; init; }
        public required string[]? Names { get; init; }

        public HostFact ToFact() =>
            new(Kind, Subject, Other, FirstDate, LastDate, FromNumber, UntilNumber, Label, Detail, Names);
    }
}
