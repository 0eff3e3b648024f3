namespace CalendarCafe.Tests.Support;

public sealed record MailDevAddress(string Address, string Name);
