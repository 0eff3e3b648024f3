namespace CalendarCafe.Web.Features.Bookings.Picking;

/// <summary>The texts of the picker's views, of typed times and of what is said instead of a time.</summary>
public sealed class PickerTexts;
