namespace CalendarCafe.Tests.EndToEnd;

/// <summary>How somebody comes: unless said otherwise at a desk in Lisbon, five hours ahead of the demo's host.</summary>
public sealed record Visit(
    int Width = 1280,
    int Height = 800,
    string Zone = "Europe/Lisbon",
    bool IsDark = false,
    bool RunsScripts = true,
    string Locale = "en-GB"
)
{
    public static Visit AtADesk { get; } = new();

    public static Visit ByPhone { get; } = new(390, 844);

    public static Visit WithoutScripts { get; } = new(RunsScripts: false);
}
