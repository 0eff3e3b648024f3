using CalendarCafe.Web.Shared;
using CsCheck;
using MudBlazor.Utilities;

namespace CalendarCafe.Tests.Shared;

public sealed class BrandTonesTests
{
    private static readonly Gen<string> Colors = Gen.Int[0, 0xFFFFFF].Select(value => $"#{value:X6}");

    [Fact]
    public void Whatever_colour_is_chosen_can_be_read_by_day_and_by_night() =>
        Colors.Sample(color =>
        {
            ShouldBeReadable(BrandTones.ByDay(color), ["#fbf8f4", "#ffffff"], inks: ["#241a14", "#6b5b50"]);
            ShouldBeReadable(BrandTones.ByNight(color), ["#171210", "#211a16"], inks: ["#f4ece5", "#b9a99c"]);
        });

    [Fact]
    public void Colour_that_can_be_read_stays_as_it_was_chosen()
    {
        BrandTones.ByDay("#0B5ED7").Accent.ShouldBe("#0b5ed7");
        BrandTones.ByNight("#F0A36B").Accent.ShouldBe("#f0a36b");
    }

    [Fact]
    public void Colour_that_nobody_could_read_is_made_dark_by_day_and_stays_by_night()
    {
        var day = new MudColor(BrandTones.ByDay("#FFE600").Accent);

        BrandTones.Contrast(day, new("#ffffff")).ShouldBeInRange(4.5, 6);
        day.H.ShouldBe(new MudColor("#FFE600").H, tolerance: 2);
        BrandTones.ByNight("#FFE600").Accent.ShouldBe("#ffe600");
    }

    // Black on white is as far apart as colours are, by the definition of WCAG 2.2.
    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#ffffff", "#ffffff", 1)]
    [InlineData("#777777", "#ffffff", 4.48)]
    public void Contrast_is_that_of_the_guidelines(string one, string other, double ratio) =>
        BrandTones.Contrast(new(one), new(other)).ShouldBe(ratio, tolerance: 0.005);

    private static void ShouldBeReadable(BrandTones tones, string[] grounds, string[] inks)
    {
        foreach (var ground in grounds.Append(tones.Soft).Append(tones.OnAccent))
            Contrast(tones.Accent, ground).ShouldBeGreaterThanOrEqualTo(4.5, ground);
        foreach (var ink in inks)
            Contrast(ink, tones.Soft).ShouldBeGreaterThanOrEqualTo(4.5, ink);
        Contrast(tones.Strong, tones.OnAccent).ShouldBeGreaterThanOrEqualTo(4.5);
    }

    private static double Contrast(string one, string other) => BrandTones.Contrast(new(one), new(other));
}
