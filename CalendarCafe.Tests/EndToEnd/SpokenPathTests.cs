using System.Text.RegularExpressions;
using CalendarCafe.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CalendarCafe.Tests.EndToEnd;

/// <summary>The accessibility tree of each step of a booking, as docs/accessibility.md tells it.</summary>
public sealed partial class SpokenPathTests(TestPostgres postgres, Chromium chromium) : Journey(postgres, chromium)
{
    private static readonly string Path = System.IO.Path.Combine(Repository.Root, "docs", "accessibility.md");

    /// <summary>With UPDATE_ACCESSIBILITY_DOC=1 it writes what is heard into the document first.</summary>
    [Fact]
    public async Task What_a_screen_reader_says_on_the_way_to_a_booking_is_what_the_document_tells()
    {
        var heard = await BookAsync();

        var document = await File.ReadAllTextAsync(Path, TestContext.Current.CancellationToken);
        if (Environment.GetEnvironmentVariable("UPDATE_ACCESSIBILITY_DOC") == "1")
        {
            document = heard.Aggregate(document, Rewrite);
            await File.WriteAllTextAsync(Path, document, TestContext.Current.CancellationToken);
        }

        foreach (var (step, tree) in heard)
        {
            BlockOf(step).Match(document).Value.ShouldBe(tree, step);
        }
    }

    private async Task<IReadOnlyList<(string Step, string Tree)>> BookAsync()
    {
        var page = await Cafe.VisitAsync("/demo/ada/intro?month=2026-03");
        await Expect(page.DayLink(BookingSteps.Day)).ToBeVisibleAsync();
        var heard = new List<(string, string)> { ("The page", await ListenAsync(page)) };

        await page.DayLink(BookingSteps.Day).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = BookingSteps.Day })).ToBeVisibleAsync();
        heard.Add(("A day is chosen", await ListenAsync(page)));

        await page.Time("14:00").ClickAsync();
        await SeeItKeptAsync(page);
        heard.Add(("A time is chosen", await ListenAsync(page)));

        await page.BookButton().ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        await SeeItKeptAsync(page);
        heard.Add(("The form was sent empty", await ListenAsync(page)));

        await page.FillInAsync("Ines Carvalho", "ines@guests.example");
        await page.BookButton().ClickAsync();
        await Expect(page.GetByText("You’re booked")).ToBeVisibleAsync();
        heard.Add(("It is booked", await ListenAsync(page)));
        return heard;
    }

    // The list of times hears of it a moment after the form.
    private static async Task SeeItKeptAsync(IPage page)
    {
        await Expect(page.LongerButton()).ToBeVisibleAsync();
        await Expect(page.Time("14:00")).ToContainTextAsync("kept for you");
    }

    // Addresses are not spoken, and time goes on.
    private static async Task<string> ListenAsync(IPage page)
    {
        await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        var focused = page.Locator(":focus");
        var focus = await focused.CountAsync() == 0 ? "document" : FirstLine(await focused.AriaSnapshotAsync());
        var tree = AddressPattern().Replace(await page.Locator("body").AriaSnapshotAsync(), "");
        return $"focus: {focus}\n{ClockPattern().Replace(tree, "0:00").TrimEnd()}\n";
    }

    private static string FirstLine(string tree) => tree.Split('\n')[0].TrimStart('-', ' ').TrimEnd(':');

    private static string Rewrite(string document, (string Step, string Tree) heard) =>
        BlockOf(heard.Step).Replace(document, _ => heard.Tree);

    // What stands between the fences of this heading's block.
    private static Regex BlockOf(string step) =>
        new(
            $@"(?<=^## {Regex.Escape(step)}\n[^#]*?```yaml\n).*?(?=```$)",
            RegexOptions.Singleline | RegexOptions.Multiline,
            TimeSpan.FromSeconds(1)
        );

    [GeneratedRegex(@"^ *- /url:.*\n?", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AddressPattern();

    [GeneratedRegex(@"\b[0-5]:[0-5]\d\b(?! )", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ClockPattern();
}
