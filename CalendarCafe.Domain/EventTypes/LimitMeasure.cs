namespace CalendarCafe.Domain.EventTypes;

/// <summary>What a limit counts: bookings, or the minutes that they take without buffers.</summary>
public enum LimitMeasure
{
    Bookings,
    Minutes,
}
