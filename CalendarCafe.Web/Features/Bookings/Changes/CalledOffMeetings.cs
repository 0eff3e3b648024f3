using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Web.Features.Bookings.Changes;

/// <summary>How many were called off, whose time that frees, and whether nothing is left to come.</summary>
internal sealed record CalledOffMeetings(int Count, IReadOnlyList<UserId> Hosts, bool IsAll);
