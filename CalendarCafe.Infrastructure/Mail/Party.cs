namespace CalendarCafe.Infrastructure.Mail;

/// <summary>A person as mail knows them: a name, perhaps empty, and an address that <c>EmailAddress</c> has normalised.</summary>
public sealed record Party(string Name, string Email);
