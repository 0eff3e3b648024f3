namespace CalendarCafe.Web.Features.Bookings.Home;

/// <summary>Marks the texts of the host's first page.</summary>
public sealed class DeskTexts;
