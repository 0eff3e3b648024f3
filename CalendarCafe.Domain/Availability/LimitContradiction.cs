namespace CalendarCafe.Domain.Availability;

/// <summary>Two limits of one measure that cannot both stand: the wider period takes less than the narrower one, or both are of one period.</summary>
public sealed record LimitContradiction(SlotLimit Narrower, SlotLimit Wider);
