namespace CalendarCafe.Domain.Availability;

/// <summary>A date on which a host does not work, and what it is called where they live.</summary>
public sealed record PublicHoliday(LocalDate Date, string Name);
