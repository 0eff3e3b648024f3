namespace CalendarCafe.Domain.Availability;

/// <summary>One question to the engine: the event type's rules, the hosts, the bookings that limits count, and the moment of asking.</summary>
/// <param name="Groups">The meeting needs one free host of each.</param>
public sealed record SlotSearch(SlotRules Rules, IReadOnlyList<HostGroup> Groups, Instant Now)
{
    /// <summary>The centuries that the engine is asked about.</summary>
    internal static readonly Interval Reckoned = new(
        Instant.FromUtc(1900, 1, 1, 0, 0),
        Instant.FromUtc(2500, 1, 1, 0, 0)
    );

    /// <summary>Limits of the event type and of its team, counted in the zone of the rules.</summary>
    public IReadOnlyList<LimitBook> Limits { get; init; } = [];

    public IReadOnlyList<GroupSessionSeats> Sessions { get; init; } = [];

    /// <summary>How many bookings ahead the invitee has already, where it is known who asks.</summary>
    public int BookedByInvitee { get; init; }
}
