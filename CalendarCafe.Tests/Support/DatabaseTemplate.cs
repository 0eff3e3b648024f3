namespace CalendarCafe.Tests.Support;

/// <summary>A database that is prepared once per run, given its connection string, and then only cloned.</summary>
public sealed record DatabaseTemplate(string Name, Func<string, Task> PrepareAsync);
