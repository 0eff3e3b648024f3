using System.Globalization;
using CalendarCafe.Web.Features.Bookings.Picking;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using NodaTime.Text;

namespace CalendarCafe.Tests.Features.Bookings.Picking;

/// <summary>It is Monday 2 March 2026, ten o'clock in Lisbon.</summary>
public sealed class TypedTimeReaderTests
{
    private static readonly LocalDateTimePattern Local = LocalDateTimePattern.CreateWithInvariantCulture(
        "uuuu-MM-dd HH:mm"
    );

    [Theory]
    [InlineData("tomorrow 3pm", "2026-03-03 15:00")]
    [InlineData("tomorrow at 3 p.m.", "2026-03-03 15:00")]
    [InlineData("  TOMORROW   3PM ", "2026-03-03 15:00")]
    [InlineData("3pm tomorrow", "2026-03-03 15:00")]
    [InlineData("today 16:00", "2026-03-02 16:00")]
    [InlineData("Tue 14:30", "2026-03-03 14:30")]
    [InlineData("tues, 14.30", "2026-03-03 14:30")]
    [InlineData("mon 14:30", "2026-03-02 14:30")]
    [InlineData("mon 9:30", "2026-03-09 09:30")]
    [InlineData("next mon 14:30", "2026-03-09 14:30")]
    [InlineData("on Wednesday at noon", "2026-03-04 12:00")]
    [InlineData("2026-12-01 9:30", "2026-12-01 09:30")]
    [InlineData("2026-12-01T09:30", "2026-12-01 09:30")]
    [InlineData("1 Dec 9:30", "2026-12-01 09:30")]
    [InlineData("1 Dec. 2027, 9:30", "2027-12-01 09:30")]
    [InlineData("December 1st 930am", "2026-12-01 09:30")]
    [InlineData("the 1st of december at 9", "2026-12-01 09:00")]
    [InlineData("Tue 1 Dec 9:30", "2026-12-01 09:30")]
    [InlineData("1 March 9:00", "2027-03-01 09:00")]
    [InlineData("29 Feb 9:00", "2028-02-29 09:00")]
    [InlineData("3/4 9:00", "2026-04-03 09:00")]
    [InlineData("3.4. 9:00", "2026-04-03 09:00")]
    [InlineData("3.4.2027 9:00", "2027-04-03 09:00")]
    [InlineData("3/4/27 9:00", "2027-04-03 09:00")]
    [InlineData("9", "2026-03-03 09:00")]
    [InlineData("11", "2026-03-02 11:00")]
    [InlineData("9:30", "2026-03-03 09:30")]
    [InlineData("930pm", "2026-03-02 21:30")]
    [InlineData("930", "2026-03-03 09:30")]
    [InlineData("1430", "2026-03-02 14:30")]
    [InlineData("14h30", "2026-03-02 14:30")]
    [InlineData("14h", "2026-03-02 14:00")]
    [InlineData("12am", "2026-03-03 00:00")]
    [InlineData("12pm", "2026-03-02 12:00")]
    [InlineData("noon", "2026-03-02 12:00")]
    [InlineData("midnight", "2026-03-03 00:00")]
    [InlineData("9p", "2026-03-02 21:00")]
    public void Time_is_read_as_people_type_it(string text, string meant) =>
        Read(text).ShouldBe(new TypedTime.At(In(meant, "Europe/Lisbon")));

    [Theory]
    [InlineData("tomorrow", "2026-03-03")]
    [InlineData("monday", "2026-03-02")]
    [InlineData("1 dec", "2026-12-01")]
    [InlineData("2025-01-01", "2025-01-01")]
    public void Day_without_a_time_is_a_day(string text, string day) =>
        Read(text).ShouldBe(new TypedTime.OnDay(LocalDatePattern.Iso.Parse(day).Value));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("soon")]
    [InlineData("25:00")]
    [InlineData("9:60")]
    [InlineData("13pm")]
    [InlineData("0am")]
    [InlineData("next")]
    [InlineData("tomorrow wednesday 9")]
    [InlineData("tue wed 9")]
    [InlineData("9 10")]
    [InlineData("tomorrow 3pm please")]
    [InlineData("2026-02-30 9:00")]
    [InlineData("2026-13-01 9:00")]
    [InlineData("30 Feb 9:00")]
    [InlineData("wed 1 dec 9:30")]
    [InlineData("9999-12-31 9:00")]
    [InlineData("٩:٣٠")]
    [InlineData("a b c d e f g h i j k")]
    [InlineData("';DROP TABLE--")]
    [InlineData("99999999999999999999")]
    public void What_does_not_read_as_a_time_is_said_so(string text) => Read(text).ShouldBe(new TypedTime.Unreadable());

    [Fact]
    public void Bare_time_is_one_of_the_day_that_is_looked_at() =>
        Read("9", lookedAt: new LocalDate(2026, 3, 12))
            .ShouldBe(new TypedTime.At(In("2026-03-12 09:00", "Europe/Lisbon")));

    [Fact]
    public void Typed_day_counts_more_than_the_one_that_is_looked_at() =>
        Read("tomorrow 9", lookedAt: new LocalDate(2026, 3, 12))
            .ShouldBe(new TypedTime.At(In("2026-03-03 09:00", "Europe/Lisbon")));

    [Fact]
    public void Time_that_the_clocks_leap_over_is_none()
    {
        var read = Read("29 March 1:30");

        read.ShouldBe(new TypedTime.Skipped(new LocalDateTime(2026, 3, 29, 1, 30), Instant.FromUtc(2026, 3, 29, 1, 0)));
    }

    [Fact]
    public void Time_that_comes_twice_is_two()
    {
        var read = Read("25 October 1:30");

        read.ShouldBe(
            new TypedTime.Twice(
                new LocalDateTime(2026, 10, 25, 1, 30),
                Instant.FromUtc(2026, 10, 25, 0, 30),
                Instant.FromUtc(2026, 10, 25, 1, 30)
            )
        );
    }

    [Fact]
    public void Time_is_one_of_the_chosen_zone() =>
        Read("tomorrow 9", zone: "Asia/Tokyo").ShouldBe(new TypedTime.At(In("2026-03-03 09:00", "Asia/Tokyo")));

    [Fact]
    public void Culture_says_which_of_two_numbers_is_the_month() =>
        Read("3/4 9:00", culture: "en-US").ShouldBe(new TypedTime.At(In("2026-03-04 09:00", "Europe/Lisbon")));

    [Fact]
    public void Words_of_the_readers_language_are_known_beside_the_english_ones()
    {
        Read("Mittwoch 9", culture: "de-DE").ShouldBe(new TypedTime.At(In("2026-03-04 09:00", "Europe/Lisbon")));
        Read("1. Dez. 9", culture: "de-DE").ShouldBe(new TypedTime.At(In("2026-12-01 09:00", "Europe/Lisbon")));
        Read("Wed 9", culture: "de-DE").ShouldBe(new TypedTime.At(In("2026-03-04 09:00", "Europe/Lisbon")));
    }

    [Theory]
    [InlineData("morgen 15 Uhr", "2026-03-03 15:00")]
    [InlineData("Di 14:30", "2026-03-03 14:30")]
    [InlineData("am Dienstag um 14 Uhr", "2026-03-03 14:00")]
    [InlineData("nächsten Montag mittags", "2026-03-09 12:00")]
    [InlineData("tomorrow 3pm", "2026-03-03 15:00")]
    public void German_is_read_as_it_is_typed(string text, string local)
    {
        var read = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("de");
        try
        {
            Read(text, culture: "de").ShouldBe(new TypedTime.At(In(local, "Europe/Lisbon")));
            Read(Texts()["TypedExample"], culture: "de")
                .ShouldBe(new TypedTime.At(In("2026-12-01 09:30", "Europe/Lisbon")));
        }
        finally
        {
            CultureInfo.CurrentUICulture = read;
        }
    }

    private static TypedTime Read(
        string text,
        string zone = "Europe/Lisbon",
        string culture = "en-GB",
        LocalDate? lookedAt = null
    )
    {
        var reader = new TypedTimeReader(
            new TypedWords(CultureInfo.GetCultureInfo(culture), Texts()),
            DateTimeZoneProviders.Tzdb[zone],
            Instant.FromUtc(2026, 3, 2, 10, 0)
        );
        return reader.Read(text, lookedAt);
    }

    private static Instant In(string local, string zone) =>
        Local.Parse(local).Value.InZoneStrictly(DateTimeZoneProviders.Tzdb[zone]).ToInstant();

    private static IStringLocalizer<PickerTexts> Texts() =>
        new ServiceCollection()
            .AddLogging()
            .AddLocalization()
            .BuildServiceProvider()
            .GetRequiredService<IStringLocalizer<PickerTexts>>();
}
