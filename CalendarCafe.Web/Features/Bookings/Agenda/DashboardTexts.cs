namespace CalendarCafe.Web.Features.Bookings.Agenda;

/// <summary>Marks the texts of the host's pages.</summary>
public sealed class DashboardTexts;
