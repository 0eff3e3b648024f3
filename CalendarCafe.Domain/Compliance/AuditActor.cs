using System.Net;
using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.Compliance;

/// <summary>Who the audit log says it was, and from where. The product itself acts without one.</summary>
public sealed record AuditActor(UserId? UserId, IPAddress? IpAddress, string? UserAgent);
