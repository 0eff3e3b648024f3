namespace CalendarCafe.Domain.Availability;

/// <summary>What an event type asks of a slot. Whether the values make sense together is told by <see cref="AvailabilityEngine.Check"/>.</summary>
public sealed record SlotRules
{
    public const int LongestHorizonDays = 3_660;

    public static readonly Duration LongestDuration = Duration.FromDays(31);

    /// <summary>How long the meeting takes: whole minutes, without buffers.</summary>
    public required Duration Duration { get; init; }

    /// <summary>The step of the grid of starts, in whole minutes.</summary>
    public required Duration Increment { get; init; }

    public StartAlignment Alignment { get; init; }

    /// <summary>Time before the slot that must be free of anything busy; it may lie outside working hours.</summary>
    public Duration BufferBefore { get; init; }

    /// <summary>Time after the slot that must be free of anything busy; it may lie outside working hours.</summary>
    public Duration BufferAfter { get; init; }

    /// <summary>A start exactly this long after now is early enough.</summary>
    public Duration MinimumNotice { get; init; }

    public required Horizon Horizon { get; init; }

    /// <summary>The zone of the event type's schedule: limits, horizon and days count here, whatever zone a host or an invitee is in.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>The event type's own hours: a slot lies in these too, and the grid starts where both are open.</summary>
    public WorkingHours? Restriction { get; init; }

    /// <summary>Of each local date only the first slot that could be had is offered.</summary>
    public bool IsFirstOfDayOnly { get; init; }

    /// <summary>
    /// On a local date with a meeting, only the last slot before and the first after each of them is offered. The meetings
    /// are those of the hosts who must attend; where none must, of each member of the pool for that member.
    /// </summary>
    public bool PacksAroundMeetings { get; init; }

    /// <summary>Seats of a new session; null where it is no group event.</summary>
    public int? Capacity { get; init; }

    /// <summary>How many bookings ahead one invitee may have.</summary>
    public int? MostPerInvitee { get; init; }

    /// <summary>Whether what is offered depends on the other free slots of the day.</summary>
    internal bool LooksAtWholeDays => IsFirstOfDayOnly || PacksAroundMeetings;
}
