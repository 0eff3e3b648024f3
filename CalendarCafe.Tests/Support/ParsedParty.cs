namespace CalendarCafe.Tests.Support;

/// <summary>A party of a meeting; <paramref name="Answer"/> is its PARTSTAT, empty where it has none.</summary>
public sealed record ParsedParty(string Name, string Address, string Answer = "");
