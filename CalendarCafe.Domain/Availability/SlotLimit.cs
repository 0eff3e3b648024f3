using CalendarCafe.Domain.EventTypes;

namespace CalendarCafe.Domain.Availability;

/// <summary>At most this many bookings, or minutes without buffers, in each period; the maximum itself may be reached.</summary>
public sealed record SlotLimit(LimitPeriod Period, LimitMeasure Measure, int Maximum)
{
    public int Maximum { get; } =
        Maximum >= 0 ? Maximum : throw new ArgumentException("A limit cannot be negative.", nameof(Maximum));
}
