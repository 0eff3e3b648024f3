using CalendarCafe.Domain.Availability;

namespace CalendarCafe.Domain.EventTypes;

/// <summary>A limit as somebody edits it: not checked yet.</summary>
public sealed record LimitTerms(LimitPeriod Period, LimitMeasure Measure, int Maximum)
{
    public SlotLimit Limit => new(Period, Measure, Maximum);
}
