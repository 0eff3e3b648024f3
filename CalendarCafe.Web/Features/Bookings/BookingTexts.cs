namespace CalendarCafe.Web.Features.Bookings;

/// <summary>Marks the texts of the booking pages.</summary>
public sealed class BookingTexts;
