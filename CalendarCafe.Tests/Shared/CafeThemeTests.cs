using System.Text.RegularExpressions;
using CalendarCafe.Web.Shared;
using MudBlazor;
using MudBlazor.Utilities;

namespace CalendarCafe.Tests.Shared;

public sealed partial class CafeThemeTests
{
    private static readonly string Tokens = File.ReadAllText(
        Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "wwwroot", "css", "tokens.css")
    );

    [Fact]
    public void Light_palette_is_that_of_the_stylesheet() => Compare(CafeTheme.Value.PaletteLight, first: true);

    [Fact]
    public void Dark_palette_is_that_of_the_stylesheet() => Compare(CafeTheme.Value.PaletteDark, first: false);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Accent_of_the_stylesheet_can_be_read(bool first)
    {
        var accent = new MudColor(Token("accent", first));

        foreach (var ground in new[] { "paper", "surface", "accent-soft", "on-accent" })
            BrandTones.Contrast(accent, new(Token(ground, first))).ShouldBeGreaterThanOrEqualTo(4.5, ground);
    }

    private static void Compare(Palette palette, bool first)
    {
        Hex(palette.Background).ShouldBe(Token("paper", first));
        Hex(palette.Surface).ShouldBe(Token("surface", first));
        Hex(palette.TextPrimary).ShouldBe(Token("ink", first));
        Hex(palette.TextSecondary).ShouldBe(Token("muted", first));
        Hex(palette.Divider).ShouldBe(Token("line", first));
        Hex(palette.LinesInputs).ShouldBe(Token("control-border", first));
        Hex(palette.Primary).ShouldBe(Token("accent", first));
        Hex(palette.PrimaryContrastText).ShouldBe(Token("on-accent", first));
        Hex(palette.Success).ShouldBe(Token("success", first));
        Hex(palette.Warning).ShouldBe(Token("warning", first));
        Hex(palette.Error).ShouldBe(Token("error", first));
    }

    private static string Hex(MudColor color) => color.ToString(MudColorOutputFormats.Hex);

    private static string Token(string name, bool first)
    {
        var values = Declaration().Matches(Tokens).Where(match => match.Groups["name"].Value == name).ToList();
        return (first ? values[0] : values[^1]).Groups["value"].Value;
    }

    [GeneratedRegex("--(?<name>[a-z-]+): (?<value>#[0-9a-f]{6});", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Declaration();
}
