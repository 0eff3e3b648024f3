namespace CalendarCafe.Domain.Availability;

/// <summary>How far ahead can be booked, in local dates of the rules' zone.</summary>
public abstract record Horizon
{
    private Horizon() { }

    /// <summary>Up to this many days after today, which is 0; where only business days count, up to that many Mondays to Fridays after today.</summary>
    public sealed record Days(int Count, bool OnlyBusinessDays = false) : Horizon;

    /// <summary>Up to the date that is this many dates with an offer ahead, today included; where only business days count, other dates neither count nor are barred.</summary>
    public sealed record BookableDays(int Count, bool OnlyBusinessDays = false) : Horizon
    {
        /// <summary>Dates are looked through for so long; what has fewer bookable ones is open until then.</summary>
        public const int LongestLook = 366;
    }

    /// <summary>From the first date to the last, both included; never farther ahead than <see cref="SlotRules.LongestHorizonDays"/>.</summary>
    public sealed record Dates(DateInterval Span) : Horizon;
}
