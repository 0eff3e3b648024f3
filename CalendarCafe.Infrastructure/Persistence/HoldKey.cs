using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Infrastructure.Persistence;

/// <summary>Whose hold of what: a visitor, known by the hash of their cookie, has at most one of each event type.</summary>
public sealed record HoldKey(OrganizationId Organization, EventTypeId EventType, byte[] Visitor);
