using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain;

/// <summary>A row that belongs to one organisation and is never seen by another.</summary>
public interface ITenantOwned
{
    OrganizationId OrganizationId { get; }
}
