namespace CalendarCafe.Web.Features.Bookings.Holds;

/// <summary>What visitors read and hear of a time that is kept for them.</summary>
public sealed class HoldTexts;
