using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Accounts;
using CalendarCafe.Web.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using MudBlazor;

namespace CalendarCafe.Web.Shared;

public sealed partial class DashboardLayout
{
    // Cancelled, never disposed: what still runs when the page goes may yet ask for the token, and there is no timer to free.
    private readonly CancellationTokenSource _gone = new();
    private MudThemeProvider? _provider;
    private IJSObjectReference? _script;
    private ThemePreference _theme = ThemePreference.Default;
    private HostDesk? _desk;
    private bool _isAway;

    [Inject]
    internal HostDeskQueries Desks { get; init; } = null!; // injected

    [Inject]
    internal SiteAddress Site { get; init; } = null!; // injected

    [Inject]
    public required IStringLocalizer<ShellTexts> Texts { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    [Inject]
    public required IJSRuntime Scripts { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required ILogger<DashboardLayout> Logger { get; init; }

    [CascadingParameter]
    public required Task<AuthenticationState> Authentication { get; init; }

    [CascadingParameter(Name = Routes.ThemeName)]
    public string? RememberedTheme { get; init; }

    // A bare #main would lead to the base address: the document has a base element.
    private string SkipTarget => Navigation.Uri.Split('#')[0] + "#main";

    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
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

    protected override async Task OnInitializedAsync()
    {
        _theme = ThemePreference.Parse(RememberedTheme);
        await OpenDeskAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || _provider is null)
        {
            return;
        }

        _script = await Scripts.InvokeAsync<IJSObjectReference>("import", Assets["/js/dashboard.js"]);
        await SystemThemeChangedAsync(await _provider.GetSystemDarkModeAsync());
        await _provider.WatchSystemDarkModeAsync(SystemThemeChangedAsync);
    }

    private async Task OpenDeskAsync()
    {
        _isAway = false;
        if ((await Authentication).User.Member() is not { } member)
        {
            return;
        }

        try
        {
            _desk = await Desks.FindAsync(member, _gone.Token);
            _isAway = _desk is null;
        }
        catch (Exception outage) when (DatabaseOutage.Explains(outage))
        {
            LogDeskNotOpened(Logger, outage, member.UserId.Value);
            _isAway = true;
        }
    }

    private Task ChooseThemeAsync(ThemeChoice choice) => ShowThemeAsync(_theme with { Choice = choice });

    private Task SystemThemeChangedAsync(bool isDark) =>
        InvokeAsync(() => ShowThemeAsync(_theme with { IsSystemDark = isDark }));

    private async Task ShowThemeAsync(ThemePreference theme)
    {
        _theme = theme;
        StateHasChanged();
        if (_script is not null)
        {
            await _script.InvokeVoidAsync("rememberTheme", _gone.Token, theme.ToString(), theme.Attribute);
        }
    }

    private async Task CopyLinkAsync()
    {
        var link = Site.Of(_desk!.BookingPath); // only a desk shows the button
        var isCopied = _script is not null && await _script.InvokeAsync<bool>("copy", _gone.Token, link);
        Snackbar.Add(
            isCopied ? Texts["LinkCopied"] : Texts["LinkNotCopied", link],
            isCopied ? Severity.Success : Severity.Warning
        );
    }

    [LoggerMessage(LogLevel.Warning, "The desk of {UserId} could not be opened")]
    private static partial void LogDeskNotOpened(ILogger logger, Exception outage, Guid userId);
}
