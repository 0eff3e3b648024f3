namespace CalendarCafe.Web.Features.Bookings.Picking;

/// <summary>What somebody meant who typed a time.</summary>
public abstract record TypedTime
{
    private TypedTime() { }

    public sealed record Unreadable : TypedTime;

    /// <summary>A day, and no time of it.</summary>
    public sealed record OnDay(LocalDate Date) : TypedTime;

    public sealed record At(Instant Start) : TypedTime;

    /// <summary>The clocks leap over it; <paramref name="Resumed"/> is when they go on.</summary>
    public sealed record Skipped(LocalDateTime Local, Instant Resumed) : TypedTime;

    /// <summary>The clocks show it twice.</summary>
    public sealed record Twice(LocalDateTime Local, Instant First, Instant Second) : TypedTime;
}
