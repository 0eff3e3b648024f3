namespace CalendarCafe.Web.Features.Bookings.Picking;

/// <summary>Morning ends at noon, afternoon at six, by the reader's clock.</summary>
public enum PartOfDay
{
    Morning,
    Afternoon,
    Evening,
}

internal static class PartsOfDay
{
    public static PartOfDay Of(LocalTime time) =>
        time.Hour switch
        {
            < 12 => PartOfDay.Morning,
            < 18 => PartOfDay.Afternoon,
            _ => PartOfDay.Evening,
        };
}
