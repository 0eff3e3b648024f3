using System.Globalization;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Web.Features.Availability;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Tests.Shared;

public sealed class ReaderFormatsTests
{
    private static readonly LocalTime Afternoon = new(14, 30);

    [Theory]
    [InlineData("en-GB", "en-GB", ClockHours.ByLanguage, "14:30")]
    [InlineData("en-GB", "en-GB", ClockHours.TwentyFour, "14:30")]
    [InlineData("en-GB", "en-GB", ClockHours.Twelve, "2:30 pm")]
    [InlineData("en-US", "en-GB", ClockHours.ByLanguage, "2:30\u202FPM")]
    [InlineData("en-US", "en-GB", ClockHours.TwentyFour, "14:30")]
    [InlineData("en", "en-GB", ClockHours.ByLanguage, "14:30")]
    [InlineData("en", "en-US", ClockHours.ByLanguage, "2:30\u202FPM")]
    [InlineData("de", "en-US", ClockHours.ByLanguage, "14:30")]
    [InlineData("de", "de", ClockHours.Twelve, "2:30 PM")]
    public void Clock_has_the_hours_that_the_member_chose(string locale, string page, ClockHours hours, string text)
    {
        CultureInfo.CurrentCulture = Of(locale, page, hours, WeekStart.ByLanguage);

        TimeText.Clock(Afternoon).ShouldBe(text);
        TypedClock.Read(text).ShouldBe(MinuteOfDay.At(14, 30));
    }

    [Theory]
    [InlineData("en-GB", WeekStart.ByLanguage, IsoDayOfWeek.Monday)]
    [InlineData("en-US", WeekStart.ByLanguage, IsoDayOfWeek.Sunday)]
    [InlineData("en-US", WeekStart.Monday, IsoDayOfWeek.Monday)]
    [InlineData("de", WeekStart.ByLanguage, IsoDayOfWeek.Monday)]
    [InlineData("de", WeekStart.Sunday, IsoDayOfWeek.Sunday)]
    [InlineData("en", WeekStart.Saturday, IsoDayOfWeek.Saturday)]
    public void Week_begins_on_the_day_that_the_member_chose(string locale, WeekStart start, IsoDayOfWeek day)
    {
        CultureInfo.CurrentCulture = Of(locale, "en-US", ClockHours.ByLanguage, start);

        WeekOrder.FirstDay.ShouldBe(day);
        WeekOrder.OfCulture[0].ShouldBe((Weekday)(int)day);
    }

    [Fact]
    public void Dates_stay_in_the_language_of_the_words_around_them()
    {
        CultureInfo.CurrentCulture = Of("de", "en-GB", ClockHours.ByLanguage, WeekStart.ByLanguage);

        TimeText.Day(new(2026, 12, 1)).ShouldBe("Tuesday 1 December");
    }

    [Theory]
    [InlineData("")]
    [InlineData("en")]
    [InlineData("en;Twelve")]
    [InlineData("en;13;Monday")]
    [InlineData("en;Twelve;Friday")]
    public void What_is_no_formats_is_read_as_none(string text)
    {
        ReaderFormats.Parse(text).ShouldBeNull();
    }

    [Fact]
    public void Formats_are_read_as_they_were_written()
    {
        var formats = new ReaderFormats("en-GB", ClockHours.Twelve, WeekStart.Sunday);

        ReaderFormats.Parse(formats.ToString()).ShouldBe(formats);
    }

    private static CultureInfo Of(string locale, string page, ClockHours hours, WeekStart start) =>
        new ReaderFormats(locale, hours, start).On(CultureInfo.GetCultureInfo(page));
}
