using CalendarCafe.Tests.Support;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CalendarCafe.Tests.EndToEnd;

/// <summary>WCAG 2 A and AA and axe's best practices, without an exception, on every page in every state.</summary>
public sealed class AccessibilityTests(Showroom showroom) : IClassFixture<Showroom>, IAsyncDisposable
{
    private static readonly (int Width, ColorScheme Scheme)[] Looks =
    [
        (1280, ColorScheme.Light),
        (390, ColorScheme.Dark),
    ];

    // Even a transition of no length waits for its first frame, and shows the colour before until then.
    private const string UntilNothingMoves = """
        async () => {
            for (let still = 0; still < 2;) {
                await new Promise(done => requestAnimationFrame(done));
                still = document.getAnimations().some(moved => moved.playState === "running") ? 0 : still + 1;
            }
        }
        """;

    private static readonly AxeRunOptions Rules = new()
    {
        // The one frame is a mail that runs no script, axe's neither.
        Iframes = false,
        // Of what is right, nothing is told.
        ResultTypes = [ResultType.Violations],
        RunOnly = new()
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        },
    };

    private string _scene = "";

    public static TheoryData<string> Names =>
        [.. Scenes.All.Where(scene => scene.IsWanted).Select(scene => scene.Name)];

    public async ValueTask DisposeAsync()
    {
        if (TestContext.Current.TestState?.Result == TestResult.Failed)
            await showroom.Cafe.TakePicturesAsync(_scene);
        await showroom.Cafe.EmptyAsync();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nobody_is_shut_out(string name)
    {
        _scene = name;
        var scene = Scenes.All.Single(scene => scene.Name == name);
        // What the visitor of another scene has left behind is nobody's.
        await showroom.Cafe.ExpireHoldsAsync();
        var page = await scene.OpenAsync(showroom.Cafe, Visit.AtADesk);

        var violations = new List<string>();
        foreach (var (width, scheme) in Looks)
        {
            await page.SetViewportSizeAsync(width, 844);
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.EvaluateAsync(UntilNothingMoves);
            violations.AddRange(await ViolationsAsync(page));
        }

        violations.Distinct(StringComparer.Ordinal).ShouldBeEmpty();
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
