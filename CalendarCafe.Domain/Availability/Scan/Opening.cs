namespace CalendarCafe.Domain.Availability.Scan;

/// <summary>
/// A piece of one working interval of one local date, in ticks; starts step from its origin.
/// The origin is the latest instant, up to the piece, at which the local clock showed the interval's start; when the
/// clocks skipped that, the first instant of the interval that exists. Steps are elapsed time, so a shift by a
/// multiple of the increment keeps the local minutes, and a start that the clocks repeat opens the interval again.
/// </summary>
internal readonly record struct Opening(long From, long Until, long Origin)
{
    public Stretch Stretch => new(From, Until);

    public bool HasInside(long start) => From <= start && start < Until;

    public bool HasStep(long start, long increment) => HasInside(start) && (start - Origin) % increment == 0;
}
