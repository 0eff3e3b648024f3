namespace CalendarCafe.Domain.EventTypes;

/// <summary>What the horizon of an event type counts; see <see cref="Availability.Horizon"/>.</summary>
public enum HorizonKind
{
    CalendarDays,
    BusinessDays,

    /// <summary>Dates on which something is offered.</summary>
    BookableDays,

    /// <summary>From one date to another instead of a number of days.</summary>
    Dates,
}
