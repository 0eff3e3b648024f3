namespace CalendarCafe.Web.Features.Availability.Preview;

/// <summary>One local date of a preview: what starts on it, and the spans in which nothing does.</summary>
public sealed record PreviewDay(LocalDate Date, IReadOnlyList<Instant> Starts, IReadOnlyList<Interval> Blanks);
