namespace CalendarCafe.Domain.Availability;

/// <summary>How many slots start on a local date of the zone that was asked for.</summary>
public readonly record struct DayCount(LocalDate Date, int Count);
