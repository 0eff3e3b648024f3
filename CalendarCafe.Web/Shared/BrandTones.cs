using MudBlazor.Utilities;

namespace CalendarCafe.Web.Shared;

/// <summary>
/// An organisation's colour as the public pages wear it, by day or by night: as near to the chosen one as can be read, which is
/// a contrast of 4.5 to 1 with whatever it stands on, and with whatever stands on it (WCAG 2.2, 1.4.3).
/// </summary>
internal sealed record BrandTones(string Accent, string Strong, string OnAccent, string Soft)
{
    public const double LeastContrast = 4.5;

    private const double Step = 0.02;
    private const double Softness = 0.1;
    private const double Strength = 0.2;

    private static readonly MudColor White = new("#ffffff");
    private static readonly MudColor Black = new("#000000");

    /// <param name="brand">As <c>#RRGGBB</c>.</param>
    public static BrandTones ByDay(string brand) =>
        Of(new(brand), away: Black, onAccent: White, new(CafeTheme.LightPaper), surface: new("#ffffff"));

    /// <param name="brand">As <c>#RRGGBB</c>.</param>
    public static BrandTones ByNight(string brand) =>
        Of(
            new(brand),
            away: White,
            onAccent: new(CafeTheme.DarkPaper),
            new(CafeTheme.DarkPaper),
            surface: new("#211a16")
        );

    /// <summary>From 1, for the same colour twice, to 21 (WCAG 2.2, contrast ratio).</summary>
    public static double Contrast(MudColor one, MudColor other)
    {
        var (first, second) = (Luminance(one), Luminance(other));
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    private static BrandTones Of(MudColor brand, MudColor away, MudColor onAccent, MudColor paper, MudColor surface)
    {
        // The last of them is as far from paper and surface as a colour can be.
        var accent = Enumerable
            .Range(0, (int)(1 / Step))
            .Select(step => Mix(brand, away, step * Step))
            .Append(away)
            .First(CanBeRead);
        return new(Hex(accent), Hex(Mix(accent, away, Strength)), Hex(onAccent), Hex(SoftOf(accent)));

        bool CanBeRead(MudColor candidate) =>
            new[] { paper, surface, SoftOf(candidate), onAccent }.All(other =>
                Contrast(candidate, other) >= LeastContrast
            );

        MudColor SoftOf(MudColor candidate) => Mix(surface, candidate, Softness);
    }

    private static MudColor Mix(MudColor from, MudColor to, double share) =>
        new(Mix(from.R, to.R, share), Mix(from.G, to.G, share), Mix(from.B, to.B, share), byte.MaxValue);

    private static byte Mix(byte from, byte to, double share) =>
        (byte)Math.Round(from + ((to - from) * share), MidpointRounding.AwayFromZero);

    private static double Luminance(MudColor color) =>
        (0.2126 * Linear(color.R)) + (0.7152 * Linear(color.G)) + (0.0722 * Linear(color.B));

    private static double Linear(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    private static string Hex(MudColor color) => color.ToString(MudColorOutputFormats.Hex);
}
