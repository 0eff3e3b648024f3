namespace CalendarCafe.Web.Shared;

/// <summary>A zone as the search finds it: with a country of its own where one was meant, how far it is from Greenwich now, and the time there.</summary>
public sealed record ZoneMatch(string Id, string City, string? Country, string Offset, string Time);
