using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Hosting;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace CalendarCafe.Web.Features.Bookings.Feeds;

public sealed partial class FeedPage : IDisposable
{
    // Cancelled, never disposed: what still runs when the page goes may yet ask for the token, and there is no timer to free.
    private readonly CancellationTokenSource _gone = new();
    private ElementReference _heading;
    private CopyButton? _copy;
    private MudButton? _first;
    private OpenFeed? _open;
    private string? _made;
    private Asked? _asksFor;
    private bool _isLoaded;
    private bool _isAway;
    private bool _isRunning;
    private bool _isNew;
    private bool _isAsking;

    private enum Asked
    {
        /// <summary>Another address in the place of this one.</summary>
        Another,
        None,
    }

    [CascadingParameter]
    public required HostDesk Desk { get; init; }

    [Inject]
    internal CalendarFeedQueries Queries { get; init; } = null!; // injected

    [Inject]
    internal MakeCalendarFeed MakeFeed { get; init; } = null!; // injected

    [Inject]
    internal RevokeCalendarFeed RevokeFeed { get; init; } = null!; // injected

    [Inject]
    internal SiteAddress Site { get; init; } = null!; // injected

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    [Inject]
    public required ILogger<FeedPage> Logger { get; init; }

    public void Dispose() => _gone.Cancel();

    protected override Task OnInitializedAsync() => RefreshAsync();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_isNew && _copy is not null)
        {
            _isNew = false;
            await _copy.FocusAsync();
        }
        else if (_isAsking && _first is not null)
        {
            _isAsking = false;
            await _first.FocusAsync();
        }
    }

    private Task RefreshAsync() =>
        TryAsync(async () =>
        {
            _open = await Queries.OfMemberAsync(Desk.Member, _gone.Token);
            _isLoaded = true;
        });

    private void Ask(Asked question) => (_asksFor, _isAsking) = (question, true);

    private Task MakeAsync() =>
        TryAsync(async () =>
        {
            if (await MakeFeed.ExecuteAsync(Desk.Member, _gone.Token) is { } token)
            {
                (_made, _isNew) = (Site.Of($"/feeds/{token}.ics"), true);
            }

            (_asksFor, _open) = (null, await Queries.OfMemberAsync(Desk.Member, _gone.Token));
        });

    private Task RevokeAsync() =>
        TryAsync(async () =>
        {
            await RevokeFeed.ExecuteAsync(Desk.Member, _gone.Token);
            (_made, _asksFor, _open) = (null, null, await Queries.OfMemberAsync(Desk.Member, _gone.Token));
            Snackbar.Add(Texts["Revoked"], Severity.Success);
            await _heading.FocusAsync(); // the button that had it is gone
        });

    private async Task TryAsync(Func<Task> act)
    {
        _isRunning = true;
        try
        {
            await act();
            _isAway = false;
        }
        catch (Exception outage) when (DatabaseOutage.Explains(outage))
        {
            LogAway(Logger, outage, Desk.Member.UserId.Value);
            _isAway = true;
        }
        finally
        {
            _isRunning = false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The calendar feed of {UserId} could not be reached")]
    private static partial void LogAway(ILogger logger, Exception outage, Guid userId);
}
