using System.Diagnostics;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Availability.History;
using CalendarCafe.Web.Features.Availability.Preview;
using CalendarCafe.Web.Features.Availability.Schedules;
using CalendarCafe.Web.Features.Scheduling;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace CalendarCafe.Web.Features.Availability.Editor;

public sealed partial class SchedulePage : IDisposable
{
    // Cancelled, never disposed: what still runs when the page goes may yet ask for the token, and there is no timer to free.
    private readonly CancellationTokenSource _gone = new();
    private ElementReference _heading;
    private EditedSchedule? _edited;
    private TriedHours? _tried;
    private SaveScheduleResult.Stale? _stale;
    private string? _problem;
    private string _news = "";
    private int _pulse;
    private int _refusals;
    private bool _isElsewhere;
    private bool _isMissing;
    private bool _isAway;
    private bool _isSaving;

    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    public required HostDesk Desk { get; init; }

    [Inject]
    internal ScheduleDesk Acts { get; init; } = null!; // injected

    [Inject]
    public required IStringLocalizer<ShellTexts> Shell { get; init; }

    [Inject]
    internal IStringLocalizer<SharedTexts> FieldTexts { get; init; } = null!; // injected

    [Inject]
    public required IClock Clock { get; init; }

    [Inject]
    public required IDialogService Dialogs { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    [Inject]
    public required ILogger<SchedulePage> Logger { get; init; }

    private AvailabilityScheduleId ScheduleId => new(Id);

    private bool IsReadOnly => !Desk.Member.MayEdit;

    private bool IsDirty => _edited?.IsDirty == true;

    private DateTimeZone Zone => DateTimeZoneProviders.Tzdb[_edited?.Draft.TimeZone ?? Desk.Zone.Id];

    private LocalDate Today => Clock.GetCurrentInstant().InZone(Zone).Date;

    public void Dispose() => _gone.Cancel();

    protected override async Task OnParametersSetAsync()
    {
        if (_edited?.Sheet.Id != ScheduleId)
        {
            _edited = null;
            await LoadAsync();
        }
    }

    private async Task LoadAsync()
    {
        if (await TryAsync(() => Acts.Queries.FindAsync(Desk.Member, ScheduleId, _gone.Token)) is { } found)
        {
            Open(EditedSchedule.Of(found));
        }
    }

    private void Open(EditedSchedule edited)
    {
        (_edited, _stale, _problem, _isElsewhere, _isMissing) = (edited, null, null, false, false);
        _tried = Tried(edited.Saved);
    }

    private void Change(ScheduleDraft draft)
    {
        if (_edited is null)
        {
            return;
        }

        (_edited, _problem) = (_edited with { Draft = draft }, null);
        if (draft.Read() is { } content && content != _tried?.Content)
        {
            _tried = Tried(content);
        }
    }

    private void Discard() => Open(EditedSchedule.Of(_edited!.Sheet)); // only an open schedule has the button

    private async Task SaveAsync()
    {
        if (_edited is not { } edited || _isSaving)
        {
            return;
        }

        if (edited.Draft.Read() is not { } content)
        {
            _problem = Texts.Plural("Mend", edited.Draft.ProblemCount());
            _refusals++;
            return;
        }

        _isSaving = true;
        try
        {
            if (await MayAsync(edited, content))
            {
                await KeepAsync(edited, content);
            }
        }
        catch (Exception outage) when (DatabaseOutage.Explains(outage))
        {
            LogNotReached(Logger, outage, Id);
            _problem = Texts["Refused_Away"];
        }
        finally
        {
            _isSaving = false;
        }
    }

    // Whoever saves hours without any effect is not asked about it.
    private async Task<bool> MayAsync(EditedSchedule edited, ScheduleContent content)
    {
        var uses = edited.Sheet.Uses.Where(use => use.IsActive).Select(use => use.Id).ToList();
        var ahead = await Acts.Trials.AheadAsync(Desk.Member, uses, _gone.Token);
        var impact = HoursImpact.Of(ahead, Tried(edited.Saved), Tried(content));
        return impact.IsNothing || await ImpactDialog.AskAsync(Dialogs, edited.Saved.Name, impact, Desk.Zone);
    }

    private async Task KeepAsync(EditedSchedule edited, ScheduleContent content)
    {
        switch (await Acts.Save.ExecuteAsync(Desk.Member, ScheduleId, edited.Sheet.Version, content, _gone.Token))
        {
            case SaveScheduleResult.Saved saved:
                Open(edited.Saving(saved.Version, content));
                _pulse++;
                Snackbar.AddUndo(Texts["Saved", content.Name], Shell["Undo"], () => UndoAsync(saved));
                await Task.Yield(); // the bar with the button is gone
                await _heading.FocusAsync();
                break;
            case SaveScheduleResult.Stale stale:
                _stale = stale;
                break;
            case SaveScheduleResult.NotFound:
                _isMissing = true;
                break;
            default:
                throw new UnreachableException();
        }
    }

    // From a toast, which may be pressed when this page is long gone.
    private Task UndoAsync(SaveScheduleResult.Saved saved) =>
        InvokeAsync(async () =>
        {
            try
            {
                var result = await Acts.Save.ExecuteAsync(
                    Desk.Member,
                    ScheduleId,
                    saved.Version,
                    saved.Before,
                    CancellationToken.None
                );
                var isUndone = result is SaveScheduleResult.Saved;
                Snackbar.Add(Texts[isUndone ? "Undone" : "NotUndone"], isUndone ? Severity.Success : Severity.Warning);
                if (result is SaveScheduleResult.Saved back && _edited is { } edited && !_gone.IsCancellationRequested)
                {
                    Open(edited.Saving(back.Version, saved.Before));
                    _pulse++;
                    StateHasChanged();
                }
            }
            catch (Exception outage) when (DatabaseOutage.Explains(outage))
            {
                Snackbar.Add(Texts["Refused_Away"], Severity.Error);
            }
        });

    private void TakeTheirsAsync()
    {
        if (_stale is { } stale && _edited is { } edited)
        {
            Open(edited.Saving(stale.Version, stale.Content));
            _pulse++;
        }
    }

    private Task KeepYoursAsync()
    {
        if (_stale is not { } stale || _edited is not { } edited)
        {
            return Task.CompletedTask;
        }

        // What is saved now has been seen: the draft is one of it.
        _edited = edited with
        {
            Sheet = edited.Sheet with { Version = stale.Version, Content = stale.Content },
        };
        (_stale, _isElsewhere) = (null, false);
        return SaveAsync();
    }

    private Task RestoreAsync(ScheduleContent content)
    {
        Change(ScheduleDraft.Of(content));
        return SaveAsync();
    }

    // Somebody's bookings, hours or rules have changed: perhaps this schedule, perhaps what decides beside it.
    private async Task LookAgainAsync()
    {
        if (_isSaving || _edited is not { } before)
        {
            return;
        }

        var found = await TryAsync(() => Acts.Queries.FindAsync(Desk.Member, ScheduleId, _gone.Token));
        _pulse++;
        if (found is null || _isSaving || _edited != before)
        {
            return; // gone, saved or typed meanwhile
        }

        if (found.Version == before.Sheet.Version)
        {
            _edited = before with { Sheet = found };
        }
        else if (before.IsDirty)
        {
            _isElsewhere = true;
        }
        else
        {
            Open(EditedSchedule.Of(found));
            _news = Texts["Reloaded"];
        }
    }

    private Task<HoursTrial?> LoadWeekAsync(
        EventTypeId eventType,
        Interval week,
        CancellationToken cancellationToken
    ) => Acts.Trials.WeekAsync(Desk.Member, eventType, week, cancellationToken);

    private Task<IReadOnlyList<SavedVersion>> LoadHistoryAsync() =>
        Acts.Versions.OfScheduleAsync(Desk.Member, ScheduleId, _gone.Token);

    private Task<ReplayAnswer?> ReplayAsync(ReplayQuestion question) =>
        Acts.Replay.AskAsync(Desk.Member, ScheduleId, question, _gone.Token);

    private TriedHours Tried(ScheduleContent content) => new(ScheduleId, Desk.Member.UserId, content);

    private static IReadOnlyList<ScheduleUse> Replayed(EditedSchedule edited) =>
        [.. edited.Sheet.Uses.Where(use => use.IsActive), .. edited.Sheet.Others];

    private async Task<ScheduleSheet?> TryAsync(Func<Task<ScheduleSheet?>> find)
    {
        try
        {
            var found = await find();
            (_isAway, _isMissing) = (false, found is null);
            return found;
        }
        catch (Exception outage) when (DatabaseOutage.Explains(outage))
        {
            LogNotReached(Logger, outage, Id);
            _isAway = true;
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Schedule {ScheduleId} could not be reached")]
    private static partial void LogNotReached(ILogger logger, Exception outage, Guid scheduleId);
}
