using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.EventTypes.Editing.Fields;
using CalendarCafe.Web.Features.EventTypes.Listing;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using MudBlazor;

namespace CalendarCafe.Web.Features.EventTypes.Editing;

public sealed partial class EventTypePage : IAsyncDisposable
{
    // Cancelled, never disposed: what still runs when the page goes may yet ask for the token, and there is no timer to free.
    private readonly CancellationTokenSource _gone = new();
    private ElementReference _heading;
    private IJSObjectReference? _script;
    private EditSession? _session;
    private string? _focus;
    private string _news = "";
    private bool _isAway;
    private bool _isRunning;

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromQuery]
    public string? Tab { get; set; }

    [CascadingParameter]
    public required HostDesk Desk { get; init; }

    [CascadingParameter]
    public required ProblemBoard Board { get; init; }

    [Inject]
    internal EditorQueries Queries { get; init; } = null!; // injected

    [Inject]
    internal SaveEventType SaveEventType { get; init; } = null!; // injected

    [Inject]
    internal EventTypeSwitchboard Switchboard { get; init; } = null!; // injected

    [Inject]
    public required IClock Clock { get; init; }

    [Inject]
    public required IDialogService Dialogs { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    [Inject]
    public required IJSRuntime Scripts { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required ILogger<EventTypePage> Logger { get; init; }

    private EditorTab Current => EditorTabs.Of(Tab);

    private LocalDate Today => Clock.GetCurrentInstant().InZone(Desk.Zone).Date;

    private string State =>
        _session?.Draft switch
        {
            { Problems: [_, ..] problems } => Texts.Plural("Problems", problems.Count),
            { IsDirty: true } => Texts["Unsaved"],
            _ => "",
        };

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

    protected override async Task OnParametersSetAsync()
    {
        if (_session?.Id != new EventTypeId(Id))
        {
            _session = new(Queries, SaveEventType, Desk.Member, new(Id));
            await RefreshAsync();
        }

        if (Current == EditorTab.Advanced && _session is { Found: not null, Versions: null } session)
        {
            await TryAsync(() => session.LoadHistoryAsync(_gone.Token));
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focus is { } field)
        {
            _focus = null;
            _script ??= await Scripts.InvokeAsync<IJSObjectReference>("import", Assets["/js/dashboard.js"]);
            await _script.InvokeVoidAsync("focusOn", _gone.Token, FieldName.Id(field));
        }
    }

    private Task RefreshAsync() =>
        TryAsync(async () =>
        {
            await _session!.LoadAsync(_gone.Token); // there is one since the parameters were set
            _isAway = false;
        });

    private void Change(EventTypeTerms terms) => _session?.Change(terms);

    private Task<TermsProblem?> LookAsync(string slug, CancellationToken cancellationToken) =>
        Queries.LookAtSlugAsync(Desk.Member, new(Id), slug, cancellationToken);

    private async Task SaveAsync()
    {
        if (_session is not { Draft.Saved: { } before } session || _isRunning)
        {
            return;
        }

        _isRunning = true;
        await TryAsync(async () => Show(await session.SaveAsync(_gone.Token), before));
        _isRunning = false;
    }

    private void Show(SaveEventTypeResult? result, EventTypeTerms before)
    {
        switch (result)
        {
            case null:
                Snackbar.Add(Texts["NothingChanged"], Severity.Info);
                break;
            case SaveEventTypeResult.Saved { Terms: var terms }:
                Snackbar.AddUndo(Texts["Saved", terms.Name], Shell["Undo"], () => TakeBackAsync(terms, before));
                break;
            case SaveEventTypeResult.Invalid { Problems: [var first, ..] }:
                LeadTo(first);
                break;
            case SaveEventTypeResult.Stale:
                Snackbar.Clear(); // what was saved before is not what was just pressed for
                break;
            case SaveEventTypeResult.NotFound:
                Snackbar.Add(Texts["NotThere"], Severity.Error);
                break;
        }
    }

    private void LeadTo(TermsProblem problem)
    {
        _focus = problem.Field;
        if (EditorTabs.Of(problem) is var tab && tab != Current)
        {
            Navigation.NavigateTo($"/app/event-types/{Id}?tab={tab.Key()}");
        }
    }

    // The page may be gone by then: what it showed is told by the feed to whoever looks.
    private async Task TakeBackAsync(EventTypeTerms saved, EventTypeTerms before)
    {
        if (_session is { } session)
        {
            var isBack = await session.TakeBackAsync(saved, before);
            Snackbar.Add(Texts[isBack ? "TakenBack" : "NotTakenBack"], isBack ? Severity.Success : Severity.Warning);
        }
    }

    private string AdviceOn(EventTypeDraft draft, SaveEventTypeResult.Stale stale) =>
        TermsMerge.Clashes(draft.Saved, draft.Terms.Cleaned(), stale.Theirs) is [_, ..] clashes
            ? Texts["MergeClash", string.Join(", ", clashes.Select(Fields.Name))]
            : Texts["MergeApart"];

    private async Task TakeTheirsAsync()
    {
        _session?.TakeTheirs();
        await RefreshAsync();
        await _heading.FocusAsync();
    }

    private async Task KeepMineAsync()
    {
        _session?.KeepMine();
        await SaveAsync();
        await _heading.FocusAsync();
    }

    private async Task SwitchAsync()
    {
        if (_session?.Found is { } found)
        {
            var wanted = found.IsActive ? EventTypeSwitch.Off : EventTypeSwitch.On;
            await Switchboard.SwitchAsync(Desk.Member, found.Id, found.Terms.Name, wanted);
            await RefreshAsync();
        }
    }

    private async Task DuplicateAsync()
    {
        if (
            _session?.Found is { } found
            && await Switchboard.DuplicateAsync(Desk.Member, found.Id, found.Terms.Name) is { } copy
        )
        {
            Navigation.NavigateTo($"/app/event-types/{copy}");
        }
    }

    private Task DeleteAsync() =>
        TryAsync(async () =>
        {
            if (_session?.Found is not { } found)
            {
                return;
            }

            var upcoming = await Queries.UpcomingAsync(Desk.Member, found.Id, _gone.Token);
            var isDeleted = await DeleteDialog.AskAsync(
                Dialogs,
                found.Terms.Name,
                upcoming,
                Desk.Zone,
                () => Switchboard.DeleteAsync(Desk.Member, found.Id, found.Terms.Name)
            );
            if (isDeleted)
            {
                _session.Close();
                StateHasChanged(); // the guard must know before it is asked
                Navigation.NavigateTo("/app/event-types");
            }
        });

    private void Restore(KeptVersion version)
    {
        Change(version.Content);
        _news = Texts["VersionTaken", version.Number];
        Snackbar.Add(_news, Severity.Info);
    }

    private async Task TryAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception outage) when (DatabaseOutage.Explains(outage))
        {
            LogNotDone(Logger, outage, Id);
            _isAway = true;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Event type {EventTypeId} could not be loaded or changed")]
    private static partial void LogNotDone(ILogger logger, Exception outage, Guid eventTypeId);
}
