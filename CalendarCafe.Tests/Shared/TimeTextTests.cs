using System.Globalization;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Tests.Shared;

public sealed class TimeTextTests
{
    private static readonly Instant At = Instant.FromUtc(2026, 12, 1, 14, 30);

    [Theory]
    [InlineData("en-GB", "Tuesday 1 December", "Tuesday 1 December 2026", "14:30")]
    [InlineData("en-US", "Tuesday, December 1", "Tuesday, December 1, 2026", "2:30\u202FPM")]
    [InlineData("de", "Dienstag, 1. Dezember", "Dienstag, 1. Dezember 2026", "14:30")]
    public void Each_language_writes_days_and_clocks_in_its_way(string language, string day, string whole, string clock)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(language);

        Of(TimeShape.Day).ShouldBe(day);
        Of(TimeShape.DayWithYear).ShouldBe(whole);
        Of(TimeShape.Clock).ShouldBe(clock);
    }

    [Theory]
    [InlineData("en-GB", "1 Dec 2026, 14:30 (UTC, GMT+0)")]
    [InlineData("de", "1. Dez. 2026, 14:30 (UTC, GMT+0)")]
    public void Each_language_writes_a_moment_of_a_mail_in_its_way(string language, string moment)
    {
        ZonedText.Moment(At, DateTimeZone.Utc, CultureInfo.GetCultureInfo(language)).ShouldBe(moment);
    }

    private static string Of(TimeShape shape) => TimeText.Of(At, DateTimeZone.Utc, shape);
}
