using System.Globalization;
using CalendarCafe.Web.Shared;

namespace CalendarCafe.Tests.Shared;

public sealed class ZoneSearchTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 7, 1, 12, 0);

    public ZoneSearchTests() => CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-GB");

    [Theory]
    [InlineData("tok", "Asia/Tokyo")]
    [InlineData("TOKYO", "Asia/Tokyo")]
    [InlineData("new y", "America/New_York")]
    [InlineData("são paulo", "America/Sao_Paulo")]
    [InlineData("japan", "Asia/Tokyo")]
    [InlineData("jp", "Asia/Tokyo")]
    [InlineData("portugal", "Europe/Lisbon")]
    [InlineData("lisbon portugal", "Europe/Lisbon")]
    [InlineData("EST", "America/New_York")]
    [InlineData("pst", "America/Los_Angeles")]
    [InlineData("cet", "Europe/Berlin")]
    [InlineData("IST", "Asia/Kolkata")]
    [InlineData("+5:30", "Asia/Kolkata")]
    [InlineData("+0530", "Asia/Kolkata")]
    [InlineData("UTC-3", "America/Sao_Paulo")]
    [InlineData("GMT −3:00", "America/Sao_Paulo")]
    [InlineData("gmt+9", "Asia/Tokyo")]
    [InlineData("utc", "Etc/UTC")]
    public void Zone_is_found_by_city_country_abbreviation_and_offset(string text, string zone) =>
        Find(text).Select(match => match.Id).ShouldContain(zone);

    [Theory]
    [InlineData("lis", "Europe/Lisbon")]
    [InlineData("new york", "America/New_York")]
    [InlineData("berlin", "Europe/Berlin")]
    public void Best_match_comes_first(string text, string zone) => Find(text)[0].Id.ShouldBe(zone);

    [Fact]
    public void Each_says_how_far_it_is_and_what_time_it_is_there()
    {
        var tokyo = Find("tokyo").ShouldHaveSingleItem();

        tokyo.ShouldBe(new ZoneMatch("Asia/Tokyo", "Tokyo", "Japan", "GMT+9", "21:00"));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("+1")]
    public void No_more_than_ten_are_shown(string text) => Find(text).Count.ShouldBe(ZoneSearch.Most);

    [Fact]
    public void Without_a_text_the_current_zone_comes_first_and_others_of_its_time_after_it()
    {
        var found = Find("");

        found[0].Id.ShouldBe("Europe/Lisbon");
        found.ShouldAllBe(match => match.Offset == "GMT+1");
    }

    [Theory]
    [InlineData("atlantis")]
    [InlineData("+99")]
    [InlineData("+19:00")]
    [InlineData("<script>")]
    public void Nothing_is_found_by_what_is_no_place(string text) => Find(text).ShouldBeEmpty();

    [Fact]
    public void Text_of_any_length_is_taken() => Find(new string('x', 100_000)).ShouldBeEmpty();

    [Fact]
    public void Names_of_one_zone_are_the_same()
    {
        ZoneText.AreSame(Zone("Asia/Calcutta"), Zone("Asia/Kolkata")).ShouldBeTrue();
        ZoneText.AreSame(Zone("Europe/Lisbon"), Zone("Europe/London")).ShouldBeFalse();
    }

    private static IReadOnlyList<ZoneMatch> Find(string text) => ZoneSearch.Find(text, Zone("Europe/Lisbon"), Now);

    private static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb[id];

    [Fact]
    public void What_is_no_character_is_passed_over() => ZonePlace.WordsOf("tok\uFFFEyo \uD800").ShouldBe(["tokyo"]);
}
