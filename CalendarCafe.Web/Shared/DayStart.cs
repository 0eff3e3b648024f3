using NodaTime.TimeZones;

namespace CalendarCafe.Web.Shared;

/// <summary>Where a local date begins. NodaTime's own answer throws where a zone skipped the whole date, as Samoa did in 2011.</summary>
internal static class DayStart
{
    // At the first midnight of two; where there is none, when the clocks show something again, on that date or a later one.
    private static readonly ZoneLocalMappingResolver FirstInstant = Resolvers.CreateMappingResolver(
        Resolvers.ReturnEarlier,
        Resolvers.ReturnStartOfIntervalAfter
    );

    public static Instant StartIn(this LocalDate date, DateTimeZone zone) =>
        date.AtMidnight().InZone(zone, FirstInstant).ToInstant();
}
