using System.Globalization;

namespace CalendarCafe.Domain.Availability;

/// <summary>A local time of day in whole minutes after midnight, 0 to 1440 inclusive: unlike <see cref="LocalTime"/>, 24:00 is real.</summary>
public readonly record struct MinuteOfDay : IComparable<MinuteOfDay>
{
    public const short Last = 1440;

    public MinuteOfDay(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Last);
        Value = (short)value;
    }

    public static MinuteOfDay Midnight => new(0);

    public static MinuteOfDay EndOfDay => new(Last);

    public short Value { get; }

    public static MinuteOfDay At(int hour, int minute = 0) => new((hour * 60) + minute);

    public int CompareTo(MinuteOfDay other) => Value.CompareTo(other.Value);

    public static bool operator <(MinuteOfDay left, MinuteOfDay right) => left.Value < right.Value;

    public static bool operator >(MinuteOfDay left, MinuteOfDay right) => left.Value > right.Value;

    public static bool operator <=(MinuteOfDay left, MinuteOfDay right) => left.Value <= right.Value;

    public static bool operator >=(MinuteOfDay left, MinuteOfDay right) => left.Value >= right.Value;

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Value / 60:00}:{Value % 60:00}");
}
