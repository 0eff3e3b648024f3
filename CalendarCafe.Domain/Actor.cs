using CalendarCafe.Domain.Bookings;
using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain;

/// <summary>Who acts. Every act is handed one and checks it before anything else.</summary>
public abstract record Actor
{
    private Actor(OrganizationId organizationId)
    {
        OrganizationId = organizationId;
    }

    public OrganizationId OrganizationId { get; }

    /// <summary>A signed-in member of an organisation.</summary>
    public sealed record Member(OrganizationId OrganizationId, UserId UserId, Role Role) : Actor(OrganizationId)
    {
        /// <summary>Viewers only read.</summary>
        public bool MayEdit => Role != Role.Viewer;

        /// <summary>Owners and admins run the organisation: its people, teams and looks.</summary>
        public bool MayAdminister => Role is Role.Owner or Role.Admin;
    }

    /// <summary>Whoever holds the link of one booking: its invitee.</summary>
    public sealed record Invitee(OrganizationId OrganizationId, BookingId BookingId) : Actor(OrganizationId);
}
