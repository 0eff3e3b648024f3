using CalendarCafe.Domain;
using CalendarCafe.Domain.Availability;
using NodaTime.Text;

namespace CalendarCafe.Web.Features.Availability.Editor;

/// <summary>Dates that are to differ, as they are typed into the form.</summary>
/// <param name="First">As the browser's own date field writes it: ISO 8601, or empty.</param>
public sealed record OverrideDraft(
    string First,
    string Last,
    OverrideChoice Choice,
    IntervalDrafts Hours,
    string Reason
)
{
    public DateInterval? Dates =>
        Read(First) is { } first && Read(Last) is { } last && first <= last ? new(first, last) : null;

    public static OverrideDraft On(LocalDate first, LocalDate last) =>
        new(Text(first), Text(last), OverrideChoice.Closed, IntervalDrafts.None, "");

    public static OverrideDraft Of(OverrideEntry entry) =>
        new(
            Text(entry.First),
            Text(entry.Last),
            (entry.Kind, entry.Times.Count) switch
            {
                (OverrideKind.Available, _) => OverrideChoice.Open,
                (OverrideKind.Unavailable, 0) => OverrideChoice.Closed,
                (OverrideKind.Unavailable, _) => OverrideChoice.PartClosed,
            },
            IntervalDrafts.Of(entry.Times),
            entry.Reason ?? ""
        );

    public OverrideDraft Choose(OverrideChoice choice) =>
        this with
        {
            Choice = choice,
            Hours = choice != OverrideChoice.Closed && Hours.All.Count == 0 ? Hours.Add() : Hours,
        };

    /// <summary>The first of two, or the end of a span that was begun.</summary>
    public OverrideDraft Pick(LocalDate date) =>
        Read(First) is { } first && Read(Last) == first && date > first
            ? this with
            {
                Last = Text(date),
            }
            : this with
            {
                First = Text(date),
                Last = Text(date),
            };

    /// <summary>The key of what is wrong, or null.</summary>
    public string? Problem(LocalDate today) =>
        Read(First) is null || Read(Last) is null ? "DatesMissing"
        : Dates is not { } dates ? "DatesReversed"
        : dates.End < today ? "DatesPast"
        : dates.Length > OverrideEntry.MostDays ? "DatesTooMany"
        : Choice != OverrideChoice.Closed && Hours.All.Count == 0 ? "DatesNoHours"
        : CleanText.Line(Reason).Length > AvailabilityOverride.ReasonLength ? "ReasonTooLong"
        : null;

    /// <summary>Null while something is wrong.</summary>
    public OverrideEntry? ToEntry(LocalDate today)
    {
        var times = (Choice == OverrideChoice.Closed ? IntervalDrafts.None : Hours).Read();
        if (Problem(today) is not null || times is null || Dates is not { } dates)
        {
            return null;
        }

        var isOpen = Choice == OverrideChoice.Open;
        var reason = isOpen ? "" : CleanText.Line(Reason);
        return new(
            dates.Start,
            dates.End,
            isOpen ? OverrideKind.Available : OverrideKind.Unavailable,
            [.. times.Order()],
            reason.Length == 0 ? null : reason
        );
    }

    private static LocalDate? Read(string text) =>
        LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var date } ? date : null;

    private static string Text(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
