namespace CalendarCafe.Domain.Availability;

/// <summary>
/// All that says when somebody works: weekly hours and what differs from them, local to <paramref name="Zone"/>, in any order.
/// Working time is the set of instants whose local time lies in the hours of that local date: an hour that the clocks
/// skip is not there, an hour that they repeat is there twice. What wins on a date: out of office, then an override,
/// then a holiday, then the weekly hours. Hosts who share one are best given the same instance: it is worked out once.
/// </summary>
public sealed record WorkingHours(DateTimeZone Zone, IReadOnlyList<WorkingInterval> Weekly)
{
    public IReadOnlyList<DateOverride> Overrides { get; init; } = [];

    /// <summary>Dates without weekly hours; an available override opens them all the same.</summary>
    public IReadOnlyList<PublicHoliday> Holidays { get; init; } = [];

    public IReadOnlyList<OutOfOfficeSpan> OutOfOffice { get; init; } = [];

    /// <summary>Where several spans hold a date, the first of them counts.</summary>
    public IReadOnlyList<TravelSpan> Travels { get; init; } = [];
}
