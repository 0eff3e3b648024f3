using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.EventTypes.Editing;
using CalendarCafe.Web.Features.EventTypes.Sharing;
using CalendarCafe.Web.Hosting;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace CalendarCafe.Web.Features.EventTypes.Listing;

public sealed partial class EventTypesPage : IDisposable
{
    // Cancelled, never disposed: what still runs when the page goes may yet ask for the token, and there is no timer to free.
    private readonly CancellationTokenSource _gone = new();
    private ElementReference _heading;
    private IReadOnlyList<ListedEventType>? _listed;
    private IReadOnlyList<DeletedEventType>? _deleted;
    private string _news = "";
    private bool _isAway;
    private bool _isAsking;

    [CascadingParameter]
    public required HostDesk Desk { get; init; }

    [Inject]
    internal EventTypeListQueries Queries { get; init; } = null!; // injected

    [Inject]
    internal EditorQueries Editor { get; init; } = null!; // injected

    [Inject]
    internal MoveEventType MoveEventType { get; init; } = null!; // injected

    [Inject]
    internal EventTypeSwitchboard Switchboard { get; init; } = null!; // injected

    [Inject]
    internal SiteAddress Site { get; init; } = null!; // injected

    [Inject]
    public required IDialogService Dialogs { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required ILogger<EventTypesPage> Logger { get; init; }

    public void Dispose() => _gone.Cancel();

    protected override Task OnInitializedAsync() => RefreshAsync();

    private Task RefreshAsync() =>
        TryAsync(async () =>
        {
            _listed = await Queries.OfMemberAsync(Desk.Member, _gone.Token);
            _deleted = await Queries.DeletedAsync(Desk.Member, _gone.Token);
            _isAway = false;
        });

    private async Task SwitchAsync(ListedEventType eventType, EventTypeSwitch wanted)
    {
        await Switchboard.SwitchAsync(Desk.Member, eventType.Id, eventType.Name, wanted);
        await RefreshAsync();
    }

    private Task MoveAsync(ListedEventType eventType, bool isUp) =>
        TryAsync(async () =>
        {
            await MoveEventType.ExecuteAsync(Desk.Member, eventType.Id, isUp, _gone.Token);
            await RefreshAsync();
            var place = _listed?.ToList().FindIndex(listed => listed.Id == eventType.Id) + 1 ?? 0;
            _news = Texts["Moved", eventType.Name, place, _listed?.Count ?? 0];
        });

    private async Task DuplicateAsync(ListedEventType eventType)
    {
        if (await Switchboard.DuplicateAsync(Desk.Member, eventType.Id, eventType.Name) is { } copy)
        {
            Navigation.NavigateTo($"/app/event-types/{copy}");
        }
    }

    private Task ShareAsync(ListedEventType eventType) =>
        AskAsync(() => ShareDialog.OpenAsync(Dialogs, Desk, eventType.Id, eventType.Name, eventType.Slug));

    private Task DeleteAsync(ListedEventType eventType) =>
        AskAsync(async () =>
        {
            var upcoming = await Editor.UpcomingAsync(Desk.Member, eventType.Id, _gone.Token);
            var isDeleted = await DeleteDialog.AskAsync(
                Dialogs,
                eventType.Name,
                upcoming,
                Desk.Zone,
                () => Switchboard.DeleteAsync(Desk.Member, eventType.Id, eventType.Name)
            );
            if (isDeleted)
            {
                await RefreshAsync();
                await Task.Yield(); // the dialog gives the focus back to a button that is gone
                await _heading.FocusAsync();
            }
        });

    private async Task RestoreAsync(DeletedEventType gone)
    {
        await Switchboard.RestoreAsync(Desk.Member, gone.Id, gone.Name);
        await RefreshAsync();
        await _heading.FocusAsync(); // the button that had it is gone
    }

    // Not by disabling the buttons: the dialog gives the focus back to one of them.
    private async Task AskAsync(Func<Task> ask)
    {
        if (_isAsking)
        {
            return;
        }

        _isAsking = true;
        try
        {
            await TryAsync(ask);
        }
        finally
        {
            _isAsking = false;
        }
    }

    private async Task TryAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception outage) when (DatabaseOutage.Explains(outage))
        {
            LogNotDone(Logger, outage, Desk.Member.UserId.Value);
            _isAway = true;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The event types of {UserId} could not be loaded or changed")]
    private static partial void LogNotDone(ILogger logger, Exception outage, Guid userId);
}
