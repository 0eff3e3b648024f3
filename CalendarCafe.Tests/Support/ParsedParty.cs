namespace CalendarCafe.Tests.Support;

public sealed record ParsedParty(string Name, string Address);
