using System.Globalization;
using System.Text.RegularExpressions;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Web.Features.Bookings.Picking;

/// <summary>
/// Reads a time as people type it: "tomorrow 3pm", "Tue 14:30", "2026-12-01 9:30", "9", "930pm". A bare hour is one of 24.
/// What does not say which day is meant of the day that is looked at, or else of the next that still has that time.
/// </summary>
internal sealed partial class TypedTimeReader(TypedWords words, DateTimeZone zone, Instant now)
{
    private const int MostWords = 8;

    private readonly LocalDateTime _now = now.InZone(zone).LocalDateTime;

    /// <param name="lookedAt">The day that is looked at, if one was chosen.</param>
    public TypedTime Read(string text, LocalDate? lookedAt)
    {
        var parts = new Queue<string>(WordsOf(text).Where(word => !words.Filling.Contains(word)));
        var days = new TypedDay(words, _now.Date);
        LocalTime? time = null;
        if (parts.Count is 0 or > MostWords)
            return new TypedTime.Unreadable();

        while (parts.TryDequeue(out var part))
        {
            if (days.TryTake(part, parts))
                continue;
            // The second time is one too many.
            if (time is not null || TimeOf(part) is not { } read)
                return new TypedTime.Unreadable();
            time = read;
        }

        if (time is not { } clock)
            return days.DateFor(null, _now) is { } day ? new TypedTime.OnDay(day) : new TypedTime.Unreadable();
        var date = days.IsSaid ? days.DateFor(clock, _now) : lookedAt ?? NextWith(clock);
        return date is { } meant ? At(meant + clock) : new TypedTime.Unreadable();
    }

    private LocalDate NextWith(LocalTime clock) => clock > _now.TimeOfDay ? _now.Date : _now.Date.PlusDays(1);

    private TypedTime At(LocalDateTime local)
    {
        var mapping = zone.MapLocal(local);
        return mapping.Count switch
        {
            0 => new TypedTime.Skipped(local, mapping.LateInterval.Start),
            1 => new TypedTime.At(mapping.Single().ToInstant()),
            _ => new TypedTime.Twice(local, mapping.First().ToInstant(), mapping.Last().ToInstant()),
        };
    }

    private LocalTime? TimeOf(string part)
    {
        if (words.Noon.Contains(part))
            return LocalTime.Noon;
        if (words.Midnight.Contains(part))
            return LocalTime.Midnight;
        // A day ends at 24:00, and no meeting starts then.
        return TypedClock.Read(part) is { } minute && minute < MinuteOfDay.EndOfDay
            ? LocalTime.FromMinutesSinceMidnight(minute.Value)
            : null;
    }

    // "3 p.m." is "3pm", and what stands between date and time of ISO 8601 parts them.
    private static IEnumerable<string> WordsOf(string text)
    {
        var small = text.ToLower(CultureInfo.CurrentCulture);
        var halves = Half().Replace(small, "${hour}${half}m");
        return IsoMiddle()
            .Replace(halves, "${date} ${clock}")
            .Split([' ', ',', '\t', '\u00A0', '\u202F'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => char.IsLetter(word[0]) ? word.TrimEnd('.') : word);
    }

    [GeneratedRegex(
        @"(?<hour>[0-9])\s*(?<half>[ap])\.?\s?m\b\.?",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Half();

    [GeneratedRegex(
        @"(?<date>[0-9]{4}-[0-9]{1,2}-[0-9]{1,2})t(?<clock>[0-9])",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex IsoMiddle();
}
