namespace CalendarCafe.Domain.Availability;

/// <summary>What the steps of the grid of starts are counted from.</summary>
public enum StartAlignment
{
    /// <summary>The opening of each working interval; for several hosts who must attend, of what they have in common.</summary>
    Opening,

    /// <summary>Midnight on the clock of the rules' zone: steps of a quarter of an hour start at :00, :15, :30 and :45.</summary>
    Clock,
}
