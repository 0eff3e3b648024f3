namespace CalendarCafe.Domain.Availability;

/// <summary>A slot that can be booked, half-open and without buffers, and the hosts who are free for it: one of each group at least.</summary>
public readonly record struct SlotOffer
{
    private readonly long _startTicks;
    private readonly long _lengthTicks;

    internal SlotOffer(long startTicks, long lengthTicks, HostSet freeHosts, int? seatsLeft)
    {
        _startTicks = startTicks;
        _lengthTicks = lengthTicks;
        FreeHosts = freeHosts;
        SeatsLeft = seatsLeft;
    }

    public Instant StartsAt => Instant.FromUnixTimeTicks(_startTicks);

    public Instant EndsAt => Instant.FromUnixTimeTicks(_startTicks + _lengthTicks);

    public HostSet FreeHosts { get; }

    /// <summary>How many more may join the session; null where it is no group event.</summary>
    public int? SeatsLeft { get; }

    /// <summary>The same for whoever is not to know how many seats are left.</summary>
    public SlotOffer WithoutSeats() => new(_startTicks, _lengthTicks, FreeHosts, null);

    /// <summary>What the clocks of a zone show at the start.</summary>
    public ShownStart In(DateTimeZone zone) => ShownStart.Of(StartsAt, zone);
}
