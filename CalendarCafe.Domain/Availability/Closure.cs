namespace CalendarCafe.Domain.Availability;

/// <summary>Time that an override takes out of the working hours: a slot may not touch it, buffers may.</summary>
internal readonly record struct Closure(Stretch Stretch, DateOverride Override);
