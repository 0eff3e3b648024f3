namespace CalendarCafe.Web.Features.Bookings.Picking;

/// <summary>How the times of a booking page are laid out: a month with one day's times, a week in columns, or one plain list.</summary>
public enum PickerView
{
    Month,
    Week,
    List,
}
