using System.Globalization;
using System.Text.RegularExpressions;
using CalendarCafe.Domain.Availability;

namespace CalendarCafe.Web.Shared;

/// <summary>Reads a time of day as people type it: "9", "9:30", "930pm", "9 p.m.", "17h30", "24:00". A bare hour is one of 24.</summary>
internal static partial class TypedClock
{
    private const int LongestText = 20;

    /// <summary>Null for what is no time.</summary>
    public static MinuteOfDay? Read(string text)
    {
        if (text.Length > LongestText || Clock().Match(text.Trim().ToLowerInvariant()) is not { Success: true } clock)
        {
            return null;
        }

        var hour = Number(clock.Groups["hour"].Value);
        var minute = clock.Groups["minute"] is { Success: true, Value: var minutes } ? Number(minutes) : 0;
        return clock.Groups["half"].Value switch
        {
            _ when minute > 59 => null,
            "a" when hour is >= 1 and <= 12 => MinuteOfDay.At(hour % 12, minute),
            "p" when hour is >= 1 and <= 12 => MinuteOfDay.At((hour % 12) + 12, minute),
            "" when hour < 24 || (hour == 24 && minute == 0) => MinuteOfDay.At(hour, minute),
            _ => null,
        };
    }

    /// <summary>The same where something ends: midnight is the end of the day, not its beginning.</summary>
    public static MinuteOfDay? ReadEnd(string text) =>
        Read(text) is { } end ? (end == MinuteOfDay.Midnight ? MinuteOfDay.EndOfDay : end) : null;

    /// <summary>As the reader's culture writes it, so that it is read as the same; 24:00 where the clock has 24 hours, midnight as 12 AM where it has 12.</summary>
    public static string Text(MinuteOfDay time)
    {
        var isEndOfDay = time == MinuteOfDay.EndOfDay;
        return
            isEndOfDay
            && !CultureInfo.CurrentCulture.DateTimeFormat.ShortTimePattern.Contains('t', StringComparison.Ordinal)
            ? time.ToString()
            : TimeText.Clock(LocalTime.FromMinutesSinceMidnight(isEndOfDay ? 0 : time.Value));
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?<hour>[0-9]{1,2})(?:[:.h]?(?<minute>[0-9]{2})|h)?(?:\s*(?<half>[ap])\.?\s?m?\.?)?$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Clock();
}
