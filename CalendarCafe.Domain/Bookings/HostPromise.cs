namespace CalendarCafe.Domain.Bookings;

/// <summary>What the clock of the host's schedule will show at the start, by the rules of zones of <paramref name="TzdbVersion"/>.</summary>
public sealed record HostPromise(string Zone, LocalDateTime LocalStart, string TzdbVersion)
{
    public static HostPromise Of(Instant startsAt, DateTimeZone zone) =>
        new(zone.Id, startsAt.InZone(zone).LocalDateTime, DateTimeZoneProviders.Tzdb.VersionId);

    /// <summary>The same clock's promise of another start, by the rules that are known now.</summary>
    public HostPromise For(Instant startsAt) => Of(startsAt, DateTimeZoneProviders.Tzdb[Zone]);
}
