using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Infrastructure.Persistence;

/// <summary>Hosts who are asked about by name: all must attend, unless any one of them is enough.</summary>
public sealed record AskedHosts(IReadOnlyList<UserId> Ids, bool OneIsEnough);
