using Microsoft.Playwright;

namespace CalendarCafe.Tests.EndToEnd;

/// <summary>What a page's circuit runs over; once cut, it stays cut.</summary>
internal sealed class Line
{
    private readonly List<IWebSocketRoute> _open = [];
    private bool _isCut;

    /// <summary>Lays the line, and loads the page anew so that its circuit runs over it.</summary>
    public static Task<Line> LaidAsync(IPage page) => LayAsync(page, isCut: false);

    /// <summary>Loads the page anew where nothing but pages comes through.</summary>
    public static Task CutFromTheStartAsync(IPage page) => LayAsync(page, isCut: true);

    private static async Task<Line> LayAsync(IPage page, bool isCut)
    {
        var line = new Line { _isCut = isCut };
        await page.RouteWebSocketAsync("**/_blazor*", line.Connect);
        await page.RouteAsync("**/_blazor/**", line.PassAsync);
        await page.ReloadAsync();
        return line;
    }

    public async Task CutAsync()
    {
        _isCut = true;
        foreach (var socket in _open)
        {
            await socket.CloseAsync();
        }
    }

    private void Connect(IWebSocketRoute socket)
    {
        if (_isCut)
        {
            // Unanswered, as a line that is cut.
            return;
        }

        socket.ConnectToServer();
        _open.Add(socket);
    }

    private Task PassAsync(IRoute route) => _isCut ? route.AbortAsync() : route.ContinueAsync();
}
