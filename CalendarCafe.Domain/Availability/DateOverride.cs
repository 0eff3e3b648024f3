namespace CalendarCafe.Domain.Availability;

/// <summary>
/// A change to one local date of a diary: available time replaces the weekly hours of that date (several unite),
/// unavailable time is cut from whatever the date has, available overrides included.
/// <c>[Start, End)</c> is local to the diary's zone; neither given means the whole day.
/// </summary>
public sealed record DateOverride(OverrideKind Kind, LocalDate Date, MinuteOfDay? Start, MinuteOfDay? End)
{
    /// <summary>Exclusive, and after <see cref="Start"/>; given exactly when the start is.</summary>
    public MinuteOfDay? End { get; } =
        (Start, End) switch
        {
            (null, null) => End,
            ({ } start, { } end) when end > start => End,
            _ => throw new ArgumentException(
                "Give a start and a later end, or neither for the whole day.",
                nameof(End)
            ),
        };

    public static DateOverride Closed(LocalDate date) => new(OverrideKind.Unavailable, date, null, null);
}
