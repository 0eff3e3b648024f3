using System.Globalization;
using Microsoft.Extensions.Localization;

namespace CalendarCafe.Web.Features.Bookings.Picking;

/// <summary>The words for days and times that a reader of a language may type, all in small letters. English is always understood.</summary>
internal sealed class TypedWords
{
    private const int ShortestPart = 3;

    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    private readonly string[][] _weekdays;
    private readonly string[][] _months;

    public TypedWords(CultureInfo culture, IStringLocalizer<PickerTexts> texts)
    {
        Today = WordsOf(texts["TypedToday"]);
        Tomorrow = WordsOf(texts["TypedTomorrow"]);
        Noon = WordsOf(texts["TypedNoon"]);
        Midnight = WordsOf(texts["TypedMidnight"]);
        Next = WordsOf(texts["TypedNext"]);
        Filling = WordsOf(texts["TypedFilling"]);
        IsMonthFirst = culture.DateTimeFormat.ShortDatePattern.StartsWith('M');
        _weekdays =
        [
            .. Enumerable
                .Range(0, 7)
                .Select(day => NamesOf(culture, format => [format.DayNames[day], format.AbbreviatedDayNames[day]])),
        ];
        _months =
        [
            .. Enumerable
                .Range(0, 12)
                .Select(month =>
                    NamesOf(culture, format => [format.MonthNames[month], format.AbbreviatedMonthNames[month]])
                ),
        ];
    }

    public IReadOnlyList<string> Today { get; }

    public IReadOnlyList<string> Tomorrow { get; }

    public IReadOnlyList<string> Noon { get; }

    public IReadOnlyList<string> Midnight { get; }

    /// <summary>Said of a weekday: not today, even if today is one.</summary>
    public IReadOnlyList<string> Next { get; }

    /// <summary>Words that say nothing, as "at" and "on".</summary>
    public IReadOnlyList<string> Filling { get; }

    /// <summary>Whether 3/4 is the fourth of March.</summary>
    public bool IsMonthFirst { get; }

    public IsoDayOfWeek? WeekdayOf(string word) =>
        PlaceIn(_weekdays, word) is { } day ? (IsoDayOfWeek)(day == 0 ? 7 : day) : null;

    public int? MonthOf(string word) => PlaceIn(_months, word) + 1;

    private static int? PlaceIn(string[][] names, string word)
    {
        var exact = Array.FindIndex(names, name => name.Contains(word, StringComparer.Ordinal));
        if (exact >= 0 || word.Length < ShortestPart)
            return exact >= 0 ? exact : null;
        // "tues" and "sept": the beginning of one name and of no other.
        var begun = names
            .Index()
            .Where(name => name.Item.Any(whole => whole.StartsWith(word, StringComparison.Ordinal)));
        return begun.Select(name => (int?)name.Index).ToList() is [var only] ? only : null;
    }

    private static string[] NamesOf(CultureInfo culture, Func<DateTimeFormatInfo, string[]> names) =>
        [
            .. names(culture.DateTimeFormat)
                .Select(name => name.ToLower(culture))
                .Concat(names(English.DateTimeFormat).Select(name => name.ToLower(English)))
                .Select(name => name.TrimEnd('.'))
                .Distinct(StringComparer.Ordinal),
        ];

    private static IReadOnlyList<string> WordsOf(string text) =>
        text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
