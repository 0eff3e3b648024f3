namespace CalendarCafe.Web.Features.Availability;

/// <summary>The resources of the pages on hours and time away.</summary>
public sealed class AvailabilityTexts;
