using CalendarCafe.Web.Shared;

namespace CalendarCafe.Tests.Shared;

public sealed class ThemePreferenceTests
{
    [Theory]
    [InlineData("light", false, "light")]
    [InlineData("dark", true, "dark")]
    [InlineData("system-dark", true, null)]
    [InlineData("system-light", false, null)]
    [InlineData("<script>", false, null)]
    [InlineData(null, false, null)]
    public void Cookie_decides_the_palette(string? cookie, bool isDark, string? attribute)
    {
        var preference = ThemePreference.Parse(cookie);

        preference.IsDark.ShouldBe(isDark);
        preference.Attribute.ShouldBe(attribute);
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    [InlineData("system-dark")]
    [InlineData("system-light")]
    public void Cookie_says_what_was_remembered(string cookie) =>
        ThemePreference.Parse(cookie).ToString().ShouldBe(cookie);
}
