using CalendarCafe.Tests.Support;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CalendarCafe.Tests.EndToEnd;

/// <summary>WCAG 2 A and AA and axe's best practices, without an exception, on every page in every state.</summary>
public sealed class AccessibilityTests(Showroom showroom) : IClassFixture<Showroom>
{
    private static readonly AxeRunOptions Rules = new()
    {
        // The one frame is a mail that runs no script, axe's neither.
        Iframes = false,
        RunOnly = new()
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        },
    };

    public static TheoryData<string, bool> Looks =>
        [.. Scenes.All.SelectMany(scene => new[] { (scene.Name, false), (scene.Name, true) })];

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Nobody_is_shut_out(string name, bool isDark)
    {
        var scene = Scenes.All.Single(scene => scene.Name == name);
        var page = await scene.OpenAsync(showroom.Cafe, new(IsDark: isDark));

        var wide = await ViolationsAsync(page);
        await page.SetViewportSizeAsync(390, 844);
        var narrow = await ViolationsAsync(page);

        await page.Context.CloseAsync();
        wide.Concat(narrow).Distinct(StringComparer.Ordinal).ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        var result = await page.RunAxe(Rules);
        return
        [
            .. result.Violations.SelectMany(violation =>
                violation.Nodes.Select(node => $"{violation.Id}: {violation.Help}: {node.Html}: {Why(node)}")
            ),
        ];
    }

    private static string Why(AxeResultNode node) =>
        string.Join("; ", node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message));
}
