using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Bookings.Feeds;

/// <summary>Whose bookings are written to a file, and under which address.</summary>
public sealed record ExportDesk(HostDesk Desk, string Email);
