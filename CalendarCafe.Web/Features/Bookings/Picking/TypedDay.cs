using System.Globalization;
using System.Text.RegularExpressions;

namespace CalendarCafe.Web.Features.Bookings.Picking;

/// <summary>The day that is put together of typed words, one after another.</summary>
internal sealed partial class TypedDay(TypedWords words, LocalDate today)
{
    private const int FirstYear = 2000;
    private const int LastYear = 2199;

    private LocalDate? _date;
    private IsoDayOfWeek? _weekday;
    private bool _isNext;
    private bool _isWrong;

    /// <summary>Whether anything of a day was said.</summary>
    public bool IsSaid => _isWrong || _date is not null || _weekday is not null;

    /// <summary>Takes a word, and those after it that belong to it, if it speaks of a day.</summary>
    public bool TryTake(string word, Queue<string> rest)
    {
        if (words.Next.Contains(word))
            return _isNext = true;
        if (words.Today.Contains(word))
            return Set(today);
        if (words.Tomorrow.Contains(word))
            return Set(today.PlusDays(1));
        if (words.WeekdayOf(word) is { } weekday)
        {
            _isWrong |= _weekday is not null;
            _weekday = weekday;
            return true;
        }

        return TryTakeNumbers(word) || TryTakeMonth(word, rest);
    }

    /// <summary>The day that is meant; null where the words contradict one another or name a day that there is not.</summary>
    /// <param name="clock">With a time, the next such weekday that still has it; without, today is one.</param>
    public LocalDate? DateFor(LocalTime? clock, LocalDateTime now)
    {
        if (_isWrong || (_weekday is null && (_isNext || _date is null)))
            return null;
        if (_weekday is not { } weekday)
            return _date;
        if (_date is { } date)
            return date.DayOfWeek == weekday ? date : null;
        var isOver = today.DayOfWeek == weekday && (_isNext || clock <= now.TimeOfDay);
        return today.DayOfWeek == weekday && !isOver ? today : today.Next(weekday);
    }

    // 2026-12-01, 1/12, 1/12/2026, 1.12. and 1.12.2026: with slashes as the reader's culture has it, with points day first.
    private bool TryTakeNumbers(string word)
    {
        if (Iso().Match(word) is { Success: true } iso)
            return Set(Number(iso, "year"), Number(iso, "month"), Number(iso, "day"));
        var match = Slashed().Match(word) is { Success: true } slashed ? slashed : Pointed().Match(word);
        if (!match.Success)
            return false;

        var (first, second) = (Number(match, "first"), Number(match, "second"));
        var isMonthFirst = words.IsMonthFirst && word.Contains('/', StringComparison.Ordinal);
        var (day, month) = isMonthFirst ? (second, first) : (first, second);
        return Set(match.Groups["year"].Success ? Number(match, "year") : null, month, day);
    }

    // "1 dec", "1st december 2026", "dec 1".
    private bool TryTakeMonth(string word, Queue<string> rest)
    {
        if (words.MonthOf(word) is { } named && rest.TryPeek(out var after) && DayOf(after) is { } dayAfter)
        {
            rest.Dequeue();
            return Set(YearIn(rest), named, dayAfter);
        }

        if (DayOf(word) is not { } day || !rest.TryPeek(out var next) || words.MonthOf(next) is not { } month)
            return false;
        rest.Dequeue();
        return Set(YearIn(rest), month, day);
    }

    private static int? YearIn(Queue<string> rest)
    {
        var isYear = rest.TryPeek(out var next) && Year().IsMatch(next);
        return isYear ? int.Parse(rest.Dequeue(), NumberStyles.None, CultureInfo.InvariantCulture) : null;
    }

    private static int? DayOf(string word) =>
        DayNumber().Match(word) is { Success: true } match ? Number(match, "day") : null;

    private bool Set(int? year, int month, int day)
    {
        var full = year is < 100 ? year + 2000 : year;
        if (month is < 1 or > 12 || day is < 1 or > 31 || full is < FirstYear or > LastYear)
        {
            _isWrong = true;
            return true;
        }

        // Without a year, the next that has the day and is not over; four years on there is a 29 February again.
        var years = full is { } said ? [said] : Enumerable.Range(today.Year, 9);
        var dates = years
            .Where(candidate => day <= CalendarSystem.Iso.GetDaysInMonth(candidate, month))
            .Select(candidate => new LocalDate(candidate, month, day))
            .Where(date => full is not null || date >= today)
            .ToList();
        if (dates.Count > 0)
            return Set(dates[0]);
        return _isWrong = true;
    }

    private bool Set(LocalDate date)
    {
        _isWrong |= _date is not null;
        _date = date;
        return true;
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Iso();

    [GeneratedRegex(
        @"^(?<first>[0-9]{1,2})/(?<second>[0-9]{1,2})(/(?<year>[0-9]{4}|[0-9]{2}))?$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Slashed();

    [GeneratedRegex(
        @"^(?<first>[0-9]{1,2})\.(?<second>[0-9]{1,2})\.(?<year>[0-9]{4}|[0-9]{2})?$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Pointed();

    [GeneratedRegex(
        @"^(?<day>[0-9]{1,2})(st|nd|rd|th|\.)?$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex DayNumber();

    [GeneratedRegex("^20[0-9]{2}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Year();
}
