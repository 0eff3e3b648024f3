namespace CalendarCafe.Domain.Availability.Scan;

/// <summary>A half-open span of local minutes of one day, 0 to 1440.</summary>
internal readonly record struct MinuteSpan(int From, int Until)
{
    public static MinuteSpan WholeDay => new(0, MinuteOfDay.Last);

    public static MinuteSpan Of(DateOverride dated) =>
        dated is { Start: { } start, End: { } end } ? new(start.Value, end.Value) : WholeDay;
}
