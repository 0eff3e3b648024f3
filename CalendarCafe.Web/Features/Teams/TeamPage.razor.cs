using System.Diagnostics;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Domain.Teams;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace CalendarCafe.Web.Features.Teams;

public sealed partial class TeamPage : IDisposable
{
    // Cancelled, never disposed: what still runs when the page goes may yet ask for the token, and there is no timer to free.
    private readonly CancellationTokenSource _gone = new();
    private ElementReference _heading;
    private TeamPeople? _people;
    private TeamSheet? _sheet;
    private TeamTerms? _draft;
    private ChangeTeamResult.Stale? _stale;
    private IReadOnlyList<FieldProblem> _problems = [];
    private string? _problem;
    private bool _isMissing;
    private bool _isAway;
    private bool _isRunning;

    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    public required HostDesk Desk { get; init; }

    [Inject]
    internal TeamDesk Acts { get; init; } = null!; // injected

    [Inject]
    internal TeamStaff Staff { get; init; } = null!; // injected

    [Inject]
    public required IStringLocalizer<ShellTexts> Shell { get; init; }

    [Inject]
    public required IDialogService Dialogs { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required ILogger<TeamPage> Logger { get; init; }

    private TeamId TeamId => new(Id);

    private TeamRights Rights =>
        new(Desk.Member, _sheet?.People.FirstOrDefault(person => person.Id == Desk.Member.UserId)?.Role);

    private bool IsDirty => _draft != _sheet?.Terms;

    private string Prefix => Desk.BookingPath[..(Desk.BookingPath.LastIndexOf('/') + 1)];

    public void Dispose() => _gone.Cancel();

    protected override async Task OnParametersSetAsync()
    {
        if (_sheet?.Id != TeamId)
        {
            (_sheet, _draft) = (null, null);
            await LoadAsync();
        }
    }

    private async Task LoadAsync()
    {
        try
        {
            var sheet = await Acts.Queries.FindAsync(Desk.Member, TeamId, _gone.Token);
            (_isAway, _isMissing) = (false, sheet is null);
            if (sheet is not null)
            {
                Open(sheet);
            }
        }
        catch (Exception outage) when (DatabaseOutage.Explains(outage))
        {
            LogNotReached(Logger, outage, Id);
            _isAway = true;
        }
    }

    private void Open(TeamSheet sheet) =>
        (_sheet, _draft, _stale, _problem, _problems) = (sheet, sheet.Terms, null, null, []);

    private void Change(TeamTerms draft)
    {
        (_draft, _problem) = (draft, null);
        if (_problems.Count > 0)
        {
            _problems = draft.Problems();
        }
    }

    private Task<FieldProblem?> LookAsync(string slug, CancellationToken cancellationToken) =>
        Acts.Queries.LookAtSlugAsync(Desk.Member, TeamId, slug, cancellationToken);

    private Task<IReadOnlyList<TeamCandidate>> SearchAsync(string text, CancellationToken cancellationToken) =>
        Acts.Queries.SearchAsync(Desk.Member, TeamId, text, cancellationToken);

    private Task SaveAsync() =>
        RunAsync(async () =>
        {
            if (_sheet is not { } sheet || _draft is not { } draft)
            {
                return;
            }

            switch (await Acts.Change.ExecuteAsync(Desk.Member, TeamId, sheet.Terms, draft, _gone.Token))
            {
                case ChangeTeamResult.Saved saved:
                    Open(sheet with { Terms = saved.Now });
                    Snackbar.AddUndo(Texts["Saved", saved.Now.Name], Shell["Undo"], () => UndoAsync(saved));
                    await Task.Yield(); // the bar with the button is gone
                    await _heading.FocusAsync();
                    break;
                case ChangeTeamResult.Stale stale:
                    _stale = stale;
                    break;
                case ChangeTeamResult.Invalid invalid:
                    (_problems, _problem) = (invalid.Problems, Texts["Mend"]);
                    break;
                case ChangeTeamResult.NotFound:
                    _problem = Texts["NotFound"];
                    break;
                default:
                    throw new UnreachableException();
            }
        });

    private Task UndoAsync(ChangeTeamResult.Saved saved) =>
        TakeBackAsync(async () =>
            await Acts.Change.ExecuteAsync(Desk.Member, TeamId, saved.Now, saved.Before, CancellationToken.None)
            is ChangeTeamResult.Saved
        );

    private void TakeTheirs()
    {
        if (_stale is { } stale && _sheet is { } sheet)
        {
            Open(sheet with { Terms = stale.Now });
        }
    }

    private Task KeepYoursAsync()
    {
        if (_stale is not { } stale || _sheet is not { } sheet)
        {
            return Task.CompletedTask;
        }

        // What is saved now has been seen: the draft is one of it.
        (_sheet, _stale) = (sheet with { Terms = stale.Now }, null);
        return SaveAsync();
    }

    private Task AddAsync((TeamCandidate Person, Role Role) added) =>
        ChangePeopleAsync(() => Staff.AddAsync(Desk.Member, TeamId, added, TakeBackAsync, _gone.Token));

    private Task GiveAsync((TeamPerson Person, Role Role) given) =>
        ChangePeopleAsync(() => Staff.GiveAsync(Desk.Member, TeamId, given, TakeBackAsync, _gone.Token));

    private async Task RemoveAsync(TeamPerson person)
    {
        await ChangePeopleAsync(() => Staff.RemoveAsync(Desk.Member, TeamId, person, TakeBackAsync, _gone.Token));
        await (_people?.FocusAsync() ?? ValueTask.CompletedTask); // the row with the button is gone
    }

    private Task ChangePeopleAsync(Func<Task> change) =>
        RunAsync(async () =>
        {
            await change();
            await LookAgainAsync();
        });

    private Task DeleteAsync() =>
        RunAsync(async () =>
        {
            if (_sheet is not { } sheet || !await DeleteTeamDialog.AskAsync(Dialogs, sheet))
            {
                return;
            }

            if (!await Acts.Delete.ExecuteAsync(Desk.Member, TeamId, _gone.Token))
            {
                await LookAgainAsync();
                Snackbar.Add(Texts["NotFound"], Severity.Warning);
                return;
            }

            _draft = sheet.Terms;
            StateHasChanged(); // the guard must know before it is asked
            Snackbar.AddUndo(Texts["Deleted", sheet.Terms.Name], Shell["Undo"], () => TakeBackAsync(RestoreAsync));
            Navigation.NavigateTo("/app/teams");
        });

    private async Task<bool> RestoreAsync()
    {
        var result = await Acts.Restore.ExecuteAsync(Desk.Member, TeamId, CancellationToken.None);
        if (result is not RestoreTeamResult.Restored)
        {
            return false;
        }

        Navigation.NavigateTo($"/app/teams/{Id}");
        return true;
    }

    // From a toast, which may be pressed when this page is long gone: what it takes back is taken back all the same.
    private Task TakeBackAsync(Func<Task<bool>> act) =>
        InvokeAsync(() =>
            RunAsync(async () =>
            {
                var isUndone = await act();
                Snackbar.Add(Texts[isUndone ? "Undone" : "NotUndone"], isUndone ? Severity.Success : Severity.Warning);
                if (!_gone.IsCancellationRequested)
                {
                    await LookAgainAsync();
                    StateHasChanged();
                }
            })
        );

    // What was typed stays; what is saved may be another by now, and saving then says so.
    private async Task LookAgainAsync()
    {
        var found = await Acts.Queries.FindAsync(Desk.Member, TeamId, _gone.Token);
        _isMissing = found is null;
        if (found is null)
        {
            return;
        }

        if (IsDirty && _sheet is { } before)
        {
            _sheet = found with { Terms = before.Terms };
        }
        else
        {
            Open(found);
        }
    }

    private async Task RunAsync(Func<Task> act)
    {
        if (_isRunning)
        {
            return;
        }

        _isRunning = true;
        try
        {
            await act();
        }
        catch (Exception outage) when (DatabaseOutage.Explains(outage))
        {
            LogNotReached(Logger, outage, Id);
            Snackbar.Add(Texts["Away"], Severity.Error);
        }
        finally
        {
            _isRunning = false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Team {TeamId} could not be reached")]
    private static partial void LogNotReached(ILogger logger, Exception outage, Guid teamId);
}
