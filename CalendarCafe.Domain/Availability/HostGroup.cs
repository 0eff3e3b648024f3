namespace CalendarCafe.Domain.Availability;

/// <summary>Hosts of whom a meeting needs one, at least one of them: a host who must attend is a group of one, a pool is a group of all its members.</summary>
public sealed record HostGroup(IReadOnlyList<HostDiary> Members)
{
    public static HostGroup Of(HostDiary host) => new([host]);
}
