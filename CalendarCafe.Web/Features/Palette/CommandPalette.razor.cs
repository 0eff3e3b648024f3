using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace CalendarCafe.Web.Features.Palette;

public sealed partial class CommandPalette
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    private CancellationTokenSource _search = new();
    private IJSObjectReference? _script;
    private IReadOnlyList<PaletteEntry> _entries = [];
    private PaletteFind _find = PaletteFind.Nothing;
    private string _typed = "";
    private string _said = "";
    private int _active;

    [Parameter, EditorRequired]
    public required HostDesk Desk { get; set; }

    /// <summary>Copies the link of the host's own page.</summary>
    [Parameter, EditorRequired]
    public EventCallback CopyLink { get; set; }

    [Parameter, EditorRequired]
    public EventCallback<ThemeChoice> ChooseTheme { get; set; }

    [Inject]
    internal PaletteQueries Queries { get; init; } = null!; // injected

    [Inject]
    public required IJSRuntime Scripts { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [Inject]
    public required ILogger<CommandPalette> Logger { get; init; }

    public async ValueTask DisposeAsync()
    {
        await _search.CancelAsync();
        _search.Dispose();
        if (_script is null)
        {
            return;
        }

        try
        {
            await _script.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and the module with it.
        }
    }

    protected override void OnInitialized() => Show();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _script = await Scripts.InvokeAsync<IJSObjectReference>("import", Assets["/js/palette.js"]);
            StateHasChanged(); // the keys are heard from now on
        }
    }

    private static string IdOf(int index) => $"palette-{index}";

    private async Task SearchAsync()
    {
        await _search.CancelAsync();
        _search.Dispose();
        _search = new();
        var wanted = _search.Token;
        Show();
        try
        {
            await Task.Delay(Pause, Time, wanted);
            _find = await Queries.FindAsync(Desk.Member, _typed, wanted);
            Show();
        }
        catch (OperationCanceledException) when (wanted.IsCancellationRequested)
        {
            // More was typed.
        }
        catch (Exception outage) when (DatabaseOutage.Explains(outage))
        {
            // The pages are found without the database.
            LogNotSearched(Logger, outage, Desk.Member.UserId.Value);
            _find = PaletteFind.Nothing;
            Show();
        }
    }

    private void Show()
    {
        _entries = PaletteEntries.Of(Texts, Desk, _typed.Length == 0 ? PaletteFind.Nothing : _find, _typed);
        _active = 0;
        _said = _typed.Length == 0 ? "" : Texts.Plural("Found", _entries.Count);
    }

    private async Task HearAsync(KeyboardEventArgs pressed)
    {
        switch (pressed.Key)
        {
            case "ArrowDown" when _entries.Count > 0:
                _active = (_active + 1) % _entries.Count;
                break;
            case "ArrowUp" when _entries.Count > 0:
                _active = (_active + _entries.Count - 1) % _entries.Count;
                break;
            case "Enter" when _entries.Count > 0:
                await ChooseAsync(_entries[_active]);
                break;
        }
    }

    private async Task ChooseAsync(PaletteEntry entry)
    {
        if (_script is not null)
        {
            await _script.InvokeVoidAsync("close");
        }

        _typed = "";
        Show();
        switch (entry)
        {
            case PaletteEntry.Place place:
                Navigation.NavigateTo(place.Path);
                break;
            case PaletteEntry.CopyLink:
                await CopyLink.InvokeAsync();
                break;
            case PaletteEntry.Theme theme:
                await ChooseTheme.InvokeAsync(theme.Choice);
                break;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The palette of {UserId} could not be searched")]
    private static partial void LogNotSearched(ILogger logger, Exception outage, Guid userId);
}
