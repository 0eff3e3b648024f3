using CalendarCafe.Tests.Support;

namespace CalendarCafe.Tests.EndToEnd;

/// <summary>Pictures of every page, to be looked at; tools/screenshots.sh takes them.</summary>
public sealed class Gallery(TestPostgres postgres, Chromium chromium) : Journey(postgres, chromium)
{
    [Theory(Explicit = true)]
    [InlineData(1280, 800, false)]
    [InlineData(1280, 800, true)]
    [InlineData(390, 844, false)]
    [InlineData(390, 844, true)]
    public async Task Every_page_has_its_picture_taken(int width, int height, bool isDark)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "screenshots")).FullName;

        foreach (var scene in Scenes.All.Where(scene => scene.IsWanted))
        {
            await Cafe.ExpireHoldsAsync();
            var page = await scene.OpenAsync(Cafe, new(width, height, IsDark: isDark));
            await page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);
            var file = $"{scene.Name}-{width}-{(isDark ? "dark" : "light")}.png";
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, file), FullPage = true });
            await Cafe.EmptyAsync();
        }
    }
}
