using System.Globalization;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Tests.Features.Availability;

public sealed class TypedClockTests
{
    [Theory]
    [InlineData("9", 540)]
    [InlineData(" 9 ", 540)]
    [InlineData("09", 540)]
    [InlineData("9:30", 570)]
    [InlineData("9.30", 570)]
    [InlineData("9h30", 570)]
    [InlineData("17h", 1020)]
    [InlineData("930", 570)]
    [InlineData("930pm", 1290)]
    [InlineData("9:30 PM", 1290)]
    [InlineData("9 p.m.", 1260)]
    [InlineData("9p", 1260)]
    [InlineData("12am", 0)]
    [InlineData("12pm", 720)]
    [InlineData("17", 1020)]
    [InlineData("0", 0)]
    [InlineData("24", 1440)]
    [InlineData("24:00", 1440)]
    public void Time_is_read_as_people_type_it(string text, int minutes) =>
        TypedClock.Read(text).ShouldBe(new MinuteOfDay(minutes));

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("25")]
    [InlineData("24:30")]
    [InlineData("9:60")]
    [InlineData("13pm")]
    [InlineData("0am")]
    [InlineData("-9")]
    [InlineData("9:3")]
    [InlineData("9999999999999999999999")]
    public void What_is_no_time_is_none(string text) => TypedClock.Read(text).ShouldBeNull();

    [Theory]
    [InlineData("0")]
    [InlineData("12am")]
    [InlineData("24:00")]
    public void Midnight_ends_a_day(string text) => TypedClock.ReadEnd(text).ShouldBe(MinuteOfDay.EndOfDay);

    [Theory]
    [InlineData("en-GB")]
    [InlineData("en-US")]
    public void What_is_written_is_read_as_the_same(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

        for (var minute = 0; minute < MinuteOfDay.Last; minute++)
        {
            TypedClock.Read(TypedClock.Text(new(minute))).ShouldBe(new MinuteOfDay(minute));
        }

        TypedClock.ReadEnd(TypedClock.Text(MinuteOfDay.EndOfDay)).ShouldBe(MinuteOfDay.EndOfDay);
    }
}
