namespace CalendarCafe.Domain.Availability;

/// <summary>Why a question to the engine makes no sense.</summary>
public enum SearchProblem
{
    EndBeforeStart,
    RangeTooLong,

    /// <summary>Now, or the range, lies outside the years 1900 to 2499.</summary>
    OutOfReckoning,

    /// <summary>The duration is not positive, not whole minutes or longer than <see cref="SlotRules.LongestDuration"/>.</summary>
    BadDuration,

    /// <summary>The increment is not positive, not whole minutes or longer than <see cref="SlotRules.LongestDuration"/>.</summary>
    BadIncrement,

    /// <summary>A buffer is negative or longer than <see cref="SlotRules.LongestDuration"/>.</summary>
    BadBuffer,

    /// <summary>The notice is negative or longer than the longest horizon.</summary>
    BadNotice,

    /// <summary>The horizon is negative or beyond <see cref="SlotRules.LongestHorizonDays"/>.</summary>
    BadHorizon,
    BadCapacity,

    /// <summary>There are no groups, or one without members.</summary>
    NoHost,

    /// <summary>One host stands twice, in one group or in two: nobody can be two of those who meet.</summary>
    SameHostTwice,
}
