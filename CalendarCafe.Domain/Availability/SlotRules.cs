namespace CalendarCafe.Domain.Availability;

/// <summary>What an event type asks of a slot. Values that make no sense are refused when they are set.</summary>
public sealed record SlotRules
{
    public const int LongestHorizonDays = 3_660;

    public static readonly Duration LongestDuration = Duration.FromDays(31);

    /// <summary>How long the meeting takes: whole minutes, without buffers.</summary>
    public required Duration Duration
    {
        get;
        init => field = WholeMinutes(value, nameof(Duration));
    }

    /// <summary>The step of the grid of starts, in whole minutes of elapsed time from the opening of each interval.</summary>
    public required Duration Increment
    {
        get;
        init => field = WholeMinutes(value, nameof(Increment));
    }

    /// <summary>Time before the slot that must be free of anything busy; it may lie outside working hours.</summary>
    public Duration BufferBefore
    {
        get;
        init => field = Between(Duration.Zero, value, LongestDuration, nameof(BufferBefore));
    }

    /// <summary>Time after the slot that must be free of anything busy; it may lie outside working hours.</summary>
    public Duration BufferAfter
    {
        get;
        init => field = Between(Duration.Zero, value, LongestDuration, nameof(BufferAfter));
    }

    /// <summary>A start exactly this long after now is early enough.</summary>
    public Duration MinimumNotice
    {
        get;
        init => field = Between(Duration.Zero, value, Duration.FromDays(LongestHorizonDays), nameof(MinimumNotice));
    }

    /// <summary>The last day on which a slot may start, counted in local dates of <see cref="Zone"/> from today, which is 0.</summary>
    public required int HorizonDays
    {
        get;
        init => field = Between(0, value, LongestHorizonDays, nameof(HorizonDays));
    }

    public IReadOnlyList<SlotLimit> Limits { get; init; } = [];

    /// <summary>The zone of the event type's schedule: limits and horizon count here, whatever zone a host or an invitee is in.</summary>
    public required DateTimeZone Zone { get; init; }

    private static Duration WholeMinutes(Duration value, string name)
    {
        Between(Duration.FromMinutes(1), value, LongestDuration, name);
        return value.BclCompatibleTicks % NodaConstants.TicksPerMinute == 0 && value.SubsecondNanoseconds == 0
            ? value
            : throw new ArgumentException("Must be whole minutes.", name);
    }

    private static T Between<T>(T least, T value, T most, string name)
        where T : struct, IComparable<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most, name);
        return value;
    }
}
