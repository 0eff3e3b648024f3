using System.Globalization;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Web.Hosting;
using NodaTime.Extensions;

namespace CalendarCafe.Web.Shared;

/// <summary>
/// How a member reads times, apart from the words around them. This is the one place that knows: it makes a culture of
/// it, and whatever shows a time or a calendar asks that.
/// </summary>
public sealed record ReaderFormats(string Locale, ClockHours ClockHours, WeekStart WeekStart)
{
    private const char Separator = ';';
    private const string TwelveHours = "h:mm tt";
    private const string TwentyFourHours = "HH:mm";

    public static ReaderFormats Of(User user) => new(user.Locale, user.ClockHours, user.WeekStart);

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static ReaderFormats? Parse(string? text) =>
        text?.Split(Separator) is [var locale, var clock, var week]
        && Enum.TryParse<ClockHours>(clock, out var hours)
        && Enum.IsDefined(hours)
        && Enum.TryParse<WeekStart>(week, out var start)
        && Enum.IsDefined(start)
            ? new(locale, hours, start)
            : null;

    public override string ToString() => $"{Locale}{Separator}{ClockHours}{Separator}{WeekStart}";

    /// <summary>
    /// A page's culture as this member reads it. Where the page speaks another language than the member's, its words and
    /// dates stay in one language; the clock and the week are the member's all the same.
    /// </summary>
    public CultureInfo On(CultureInfo page)
    {
        var own = SiteCulture.Of(Locale);
        var isSame = own.TwoLetterISOLanguageName == page.TwoLetterISOLanguageName;
        // Whoever chose English, of no country, has not said how it looks: the browser knows better.
        var words = isSame && !own.IsNeutralCulture ? own : page;
        var habits = isSame ? words : own;
        var culture = (CultureInfo)words.Clone();
        culture.DateTimeFormat.ShortTimePattern = Clock(habits.DateTimeFormat.ShortTimePattern);
        culture.DateTimeFormat.FirstDayOfWeek = FirstDay(habits.DateTimeFormat).ToDayOfWeek();
        return culture;
    }

    private string Clock(string habit)
    {
        var hasTwelve = habit.Contains('t', StringComparison.Ordinal);
        return ClockHours switch
        {
            ClockHours.ByLanguage => habit,
            ClockHours.Twelve => hasTwelve ? habit : TwelveHours,
            ClockHours.TwentyFour => hasTwelve ? TwentyFourHours : habit,
        };
    }

    private IsoDayOfWeek FirstDay(DateTimeFormatInfo habit) =>
        WeekStart switch
        {
            WeekStart.ByLanguage => habit.FirstDayOfWeek.ToIsoDayOfWeek(),
            WeekStart.Monday => IsoDayOfWeek.Monday,
            WeekStart.Sunday => IsoDayOfWeek.Sunday,
            WeekStart.Saturday => IsoDayOfWeek.Saturday,
        };
}
