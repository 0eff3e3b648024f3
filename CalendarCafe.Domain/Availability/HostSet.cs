using System.Collections;
using CalendarCafe.Domain.Availability.Scan;
using CalendarCafe.Domain.Organizations;

namespace CalendarCafe.Domain.Availability;

/// <summary>The hosts who are free for a slot, in the order in which they were asked about. Equal when they are the same hosts.</summary>
public readonly struct HostSet : IReadOnlyCollection<UserId>, IEquatable<HostSet>
{
    private readonly HostRoster? _roster;
    private readonly int _start;

    internal HostSet(HostRoster roster, int start)
    {
        _roster = roster;
        _start = start;
    }

    public int Count => _roster?.CountAt(_start) ?? 0;

    public static bool operator ==(HostSet left, HostSet right) => left.Equals(right);

    public static bool operator !=(HostSet left, HostSet right) => !left.Equals(right);

    public bool Equals(HostSet other) =>
        (ReferenceEquals(_roster, other._roster) && _start == other._start) || this.SequenceEqual(other);

    public override bool Equals(object? obj) => obj is HostSet other && Equals(other);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var host in this)
        {
            hash.Add(host);
        }

        return hash.ToHashCode();
    }

    public IEnumerator<UserId> GetEnumerator() => (_roster?.HostsAt(_start) ?? []).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => string.Join(", ", this);
}
