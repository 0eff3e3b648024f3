namespace CalendarCafe.Infrastructure.Persistence;

/// <summary>What a <see cref="HostFact"/> tells, and in which of its columns.</summary>
public enum HostFactKind
{
    /// <summary>The organisation's zone in Label.</summary>
    Organization,

    /// <summary>A host: their schedule in Other, their place in FromNumber, 1 in UntilNumber for one of the pool; Label is there for an active one.</summary>
    Host,

    /// <summary>A schedule: its owner in Other, its zone in Label.</summary>
    Schedule,

    /// <summary>Hours of a schedule: the weekday in Label, minutes in the numbers.</summary>
    Slot,

    /// <summary>A date of a schedule that differs: its kind in Label, minutes in the numbers.</summary>
    Override,

    /// <summary>A host's dates away: who covers in Other, the note in Label.</summary>
    OutOfOffice,

    /// <summary>A host's dates in the zone of Label.</summary>
    Travel,

    /// <summary>A host's holidays: country in Label, region in Detail, what is worked on in Names.</summary>
    Holidays,

    /// <summary>A host's limit: period in Label, measure in Detail, the maximum in FromNumber.</summary>
    Limit,
}
