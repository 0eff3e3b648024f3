using CalendarCafe.Tests.EndToEnd;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace CalendarCafe.Tests.EndToEnd;

/// <summary>The one browser of a test run, started by the first journey: the installed one, never a downloaded one.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private const string Variable = "CHROMIUM";

    // The first has no window, and asks less of the machine; else they are the same.
    private static readonly string[] Installed = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

    // In milliseconds: on a busy machine a page is slow rather than wrong, and what comes soon is not waited for.
    private const int Patience = 30_000;

    private static readonly string[] Flags =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> _started = new(StartAsync);

    /// <summary>A visitor's own browser: cookies, zone and window shared with no other.</summary>
    public async Task<IBrowserContext> OpenAsync(Visit visit)
    {
        var (_, browser) = await _started.Value;
        var context = await browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = visit.Width, Height = visit.Height },
                TimezoneId = visit.Zone,
                Locale = visit.Locale,
                ColorScheme = visit.IsDark ? ColorScheme.Dark : ColorScheme.Light,
                // Nothing may move while a test looks at it.
                ReducedMotion = ReducedMotion.Reduce,
                JavaScriptEnabled = visit.RunsScripts,
                HasTouch = visit.Width < 640,
            }
        );
        context.SetDefaultTimeout(Patience);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (_started.IsValueCreated)
        {
            var (playwright, browser) = await _started.Value;
            await browser.CloseAsync();
            playwright.Dispose();
        }
    }

    private static async Task<(IPlaywright Playwright, IBrowser Browser)> StartAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } chosen
                    ? chosen
                    : Installed.FirstOrDefault(File.Exists) ?? Installed[^1],
                Args = Flags,
            }
        );
        return (playwright, browser);
    }
}
