namespace CalendarCafe.Web.Features.Accounts.Security;

public sealed record SecuritySight(string Email, bool HasSecondFactor, IReadOnlyList<OpenSession> Sessions);

/// <summary>A browser that is signed in. <paramref name="SeenAt"/> is a few minutes behind its last page.</summary>
public sealed record OpenSession(Guid Id, Browser Browser, Instant StartedAt, Instant SeenAt, bool IsThis);
