using MudBlazor;

namespace CalendarCafe.Web.Shared;

/// <summary>MudBlazor in the café's colours. The values are those of css/tokens.css, and a test compares them.</summary>
internal static class CafeTheme
{
    public const string LightPaper = "#fbf8f4";
    public const string DarkPaper = "#171210";

    private static readonly string[] Fonts =
    [
        "Inter",
        "system-ui",
        "-apple-system",
        "Segoe UI",
        "Roboto",
        "sans-serif",
    ];

    public static MudTheme Value { get; } =
        new()
        {
            PaletteLight = Light(),
            PaletteDark = Dark(),
            Typography = Type(),
            LayoutProperties = new LayoutProperties
            {
                DefaultBorderRadius = "10px",
                AppbarHeight = "64px",
                DrawerWidthLeft = "248px",
            },
        };

    private static PaletteLight Light() =>
        new()
        {
            Background = LightPaper,
            BackgroundGray = LightPaper,
            Surface = "#ffffff",
            AppbarBackground = "#ffffff",
            AppbarText = "#241a14",
            DrawerBackground = "#ffffff",
            DrawerText = "#241a14",
            DrawerIcon = "#6b5b50",
            TextPrimary = "#241a14",
            TextSecondary = "#6b5b50",
            TextDisabled = "#6b5b50",
            ActionDefault = "#6b5b50",
            ActionDisabled = "#6b5b50",
            ActionDisabledBackground = "#e8dfd6",
            Divider = "#e8dfd6",
            LinesDefault = "#e8dfd6",
            TableLines = "#e8dfd6",
            LinesInputs = "#8c7b6e",
            Skeleton = "#e8dfd6",
            Primary = "#8a3b12",
            PrimaryContrastText = "#ffffff",
            Secondary = "#6b5b50",
            SecondaryContrastText = "#ffffff",
            Info = "#6b5b50",
            InfoContrastText = "#ffffff",
            Success = "#2f6b3a",
            SuccessContrastText = "#ffffff",
            Warning = "#8a5a00",
            WarningContrastText = "#ffffff",
            Error = "#a3261b",
            ErrorContrastText = "#ffffff",
            Dark = "#241a14",
            DarkContrastText = "#ffffff",
        };

    private static PaletteDark Dark() =>
        new()
        {
            Background = DarkPaper,
            BackgroundGray = DarkPaper,
            Surface = "#211a16",
            AppbarBackground = "#211a16",
            AppbarText = "#f4ece5",
            DrawerBackground = "#211a16",
            DrawerText = "#f4ece5",
            DrawerIcon = "#b9a99c",
            TextPrimary = "#f4ece5",
            TextSecondary = "#b9a99c",
            TextDisabled = "#b9a99c",
            ActionDefault = "#b9a99c",
            ActionDisabled = "#b9a99c",
            ActionDisabledBackground = "#3a2f29",
            Divider = "#3a2f29",
            LinesDefault = "#3a2f29",
            TableLines = "#3a2f29",
            LinesInputs = "#7c6c61",
            Skeleton = "#3a2f29",
            Primary = "#f0a36b",
            PrimaryContrastText = "#2a1508",
            Secondary = "#b9a99c",
            SecondaryContrastText = "#2a1508",
            Info = "#b9a99c",
            InfoContrastText = "#2a1508",
            Success = "#8fcf99",
            SuccessContrastText = "#171210",
            Warning = "#e5b869",
            WarningContrastText = "#171210",
            Error = "#f2968a",
            ErrorContrastText = "#171210",
            Dark = "#f4ece5",
            DarkContrastText = "#171210",
        };

    private static Typography Type() =>
        new()
        {
            Default = new DefaultTypography { FontFamily = Fonts, FontSize = "1rem" },
            Body1 = new Body1Typography { FontFamily = Fonts, FontSize = "1rem" },
            Body2 = new Body2Typography { FontFamily = Fonts, FontSize = "0.875rem" },
            Button = new ButtonTypography
            {
                FontFamily = Fonts,
                FontSize = "0.9375rem",
                FontWeight = "600",
                LetterSpacing = "normal",
                TextTransform = "none",
            },
        };
}
