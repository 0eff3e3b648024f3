namespace CalendarCafe.Domain.Availability;

/// <summary>What a clock shows at a start, and which pass of a repeated hour it is: without it two starts would look alike.</summary>
public readonly record struct ShownStart(LocalDateTime Local, Offset Offset, HourPass Pass)
{
    public static ShownStart Of(Instant start, DateTimeZone zone)
    {
        var shown = start.InZone(zone);
        var mapping = zone.MapLocal(shown.LocalDateTime);
        var pass =
            mapping.Count < 2 ? HourPass.Only
            : mapping.First().ToInstant() == start ? HourPass.First
            : HourPass.Second;
        return new(shown.LocalDateTime, shown.Offset, pass);
    }
}
