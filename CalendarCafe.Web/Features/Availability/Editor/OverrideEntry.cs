using CalendarCafe.Domain.Availability;

namespace CalendarCafe.Web.Features.Availability.Editor;

/// <summary>Dates in a row, both ends included, that differ in the same way: one line of the list, however many overrides it is.</summary>
/// <param name="Times">None where the whole day is closed; several only where it is open.</param>
public sealed record OverrideEntry(
    LocalDate First,
    LocalDate Last,
    OverrideKind Kind,
    IReadOnlyList<(MinuteOfDay Start, MinuteOfDay End)> Times,
    string? Reason
)
{
    /// <summary>Longer than anybody plans by hand.</summary>
    public const int MostDays = 366;

    public IReadOnlyList<PlannedOverride> ToPlanned() =>
        [
            .. new DateInterval(First, Last).SelectMany(date =>
                Rules(date).Select(rule => new PlannedOverride(rule, Reason))
            ),
        ];

    public bool Holds(LocalDate date) => First <= date && date <= Last;

    /// <summary>By their first date.</summary>
    public static IReadOnlyList<OverrideEntry> Of(IEnumerable<PlannedOverride> overrides)
    {
        var entries = new List<OverrideEntry>();
        var days = overrides
            .GroupBy(planned => (planned.Rule.Date, planned.Rule.Kind, planned.Reason))
            .OrderBy(day => day.Key.Kind)
            .ThenBy(day => day.Key.Reason, StringComparer.Ordinal)
            .ThenBy(day => day.Key.Date);
        foreach (var day in days)
        {
            var entry = OfDay(day.Key.Date, day.Key.Kind, day.Key.Reason, [.. day.Select(planned => planned.Rule)]);
            if (entries is [.., var last] && last.GoesOnWith(entry))
            {
                entries[^1] = last with { Last = entry.Last };
            }
            else
            {
                entries.Add(entry);
            }
        }

        return [.. entries.OrderBy(entry => entry.First).ThenBy(entry => entry.Kind)];
    }

    private static OverrideEntry OfDay(
        LocalDate date,
        OverrideKind kind,
        string? reason,
        IReadOnlyList<DateOverride> rules
    ) =>
        new(
            date,
            date,
            kind,
            [
                .. rules
                    .Where(rule => rule.Start is not null)
                    .Select(rule => (rule.Start ?? MinuteOfDay.Midnight, rule.End ?? MinuteOfDay.EndOfDay))
                    .Order(),
            ],
            reason
        );

    private bool GoesOnWith(OverrideEntry next) =>
        Kind == next.Kind && Reason == next.Reason && Last.PlusDays(1) == next.First && Times.SequenceEqual(next.Times);

    private IEnumerable<DateOverride> Rules(LocalDate date) =>
        Times.Count == 0
            ? [new(Kind, date, null, null)]
            : Times.Select(time => new DateOverride(Kind, date, time.Start, time.End));
}
