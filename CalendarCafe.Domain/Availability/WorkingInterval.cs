namespace CalendarCafe.Domain.Availability;

/// <summary>Weekly working hours: <c>[Start, End)</c> on one weekday, local to the diary's zone; never over midnight, but one that ends at 24:00 joins one that starts at 00:00.</summary>
public sealed record WorkingInterval(Weekday Day, MinuteOfDay Start, MinuteOfDay End)
{
    /// <summary>Exclusive, and after <see cref="Start"/>.</summary>
    public MinuteOfDay End { get; } =
        End > Start ? End : throw new ArgumentException($"Hours must end after {Start}, not at {End}.", nameof(End));
}
