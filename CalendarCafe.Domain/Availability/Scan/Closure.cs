namespace CalendarCafe.Domain.Availability.Scan;

/// <summary>Time that something takes out of the working hours of its local date: a slot may not touch it, buffers may.</summary>
internal readonly record struct Closure(Stretch Stretch, SlotReason Reason);
