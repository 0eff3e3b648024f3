namespace CalendarCafe.Domain.EventTypes;

/// <summary>The calendar period that a limit counts in: local to the event type's schedule, weeks by ISO.</summary>
public enum LimitPeriod
{
    Day,
    Week,
    Month,
    Year,
}
