using CalendarCafe.Domain.Availability;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace CalendarCafe.Web.Features.Availability.Schedules;

public sealed partial class AvailabilityPage : IDisposable
{
    // Cancelled, never disposed: what still runs when the page goes may yet ask for the token, and there is no timer to free.
    private readonly CancellationTokenSource _gone = new();
    private ElementReference _heading;
    private IReadOnlyList<ListedSchedule>? _schedules;
    private bool _isAway;
    private bool _isAsking;

    [CascadingParameter]
    public required HostDesk Desk { get; init; }

    [Inject]
    internal ScheduleQueries Queries { get; init; } = null!; // injected

    [Inject]
    internal CreateSchedule Create { get; init; } = null!; // injected

    [Inject]
    internal DuplicateSchedule Copy { get; init; } = null!; // injected

    [Inject]
    internal MakeDefaultSchedule MakeDefault { get; init; } = null!; // injected

    [Inject]
    internal DeleteSchedule Remove { get; init; } = null!; // injected

    [Inject]
    internal RestoreSchedule Restore { get; init; } = null!; // injected

    [Inject]
    public required IStringLocalizer<ShellTexts> Shell { get; init; }

    [Inject]
    public required IDialogService Dialogs { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required ILogger<AvailabilityPage> Logger { get; init; }

    public void Dispose() => _gone.Cancel();

    protected override Task OnInitializedAsync() => RefreshAsync();

    private async Task RefreshAsync()
    {
        try
        {
            _schedules = await Queries.OfMemberAsync(Desk.Member, _gone.Token);
            _isAway = false;
        }
        catch (Exception outage) when (DatabaseOutage.Explains(outage))
        {
            LogNotLoaded(Logger, outage, Desk.Member.UserId.Value);
            _isAway = true;
        }
    }

    private Task MakeAsync() =>
        AskAsync(async () =>
        {
            var made = await NewScheduleDialog.AskAsync(
                Dialogs,
                Desk.Zone.Id,
                (name, zone) => Create.ExecuteAsync(Desk.Member, name, zone, _gone.Token)
            );
            if (made is { } id)
            {
                Navigation.NavigateTo($"/app/availability/{id}");
            }
        });

    private Task DuplicateAsync(ListedSchedule schedule) =>
        AskAsync(async () =>
        {
            var name = Texts["CopyName", schedule.Name].Value;
            var longest = AvailabilitySchedule.NameLength;
            var result = await Copy.ExecuteAsync(
                Desk.Member,
                schedule.Id,
                name.Length > longest ? name[..longest] : name,
                _gone.Token
            );
            switch (result)
            {
                case CreateScheduleResult.Created created:
                    await RefreshAsync();
                    Snackbar.AddUndo(Texts["Duplicated", name], Shell["Undo"], () => TakeBackCopyAsync(created.Id));
                    break;
                case CreateScheduleResult.TooMany tooMany:
                    Snackbar.Add(Texts["Refused_TooMany", tooMany.Limit], Severity.Warning);
                    break;
                default:
                    await RefuseAsync();
                    break;
            }
        });

    private Task MakeDefaultAsync(ListedSchedule schedule) =>
        AskAsync(async () =>
        {
            if (await MakeDefault.ExecuteAsync(Desk.Member, schedule.Id, _gone.Token) is not { } before)
            {
                await RefuseAsync();
                return;
            }

            await RefreshAsync();
            Snackbar.AddUndo(
                Texts["DefaultNow", schedule.Name],
                Shell["Undo"],
                () => TakeBackAsync(() => MakeDefault.ExecuteAsync(Desk.Member, before, CancellationToken.None))
            );
            await _heading.FocusAsync(); // the button is gone: a default cannot be made one
        });

    private Task DeleteAsync(ListedSchedule schedule) =>
        AskAsync(async () =>
        {
            var followers = await DeleteScheduleDialog.AskAsync(
                Dialogs,
                schedule,
                () => Remove.ExecuteAsync(Desk.Member, schedule.Id, _gone.Token)
            );
            await RefreshAsync();
            if (followers is null)
            {
                return;
            }

            Snackbar.AddUndo(
                Texts["Deleted", schedule.Name],
                Shell["Undo"],
                () =>
                    TakeBackAsync(() =>
                        Restore.ExecuteAsync(Desk.Member, schedule.Id, followers, CancellationToken.None)
                    )
            );
            await Task.Yield(); // the dialog gives the focus back to a button that is gone
            await _heading.FocusAsync();
        });

    private Task TakeBackCopyAsync(AvailabilityScheduleId copy) =>
        TakeBackAsync(() => Remove.ExecuteAsync(Desk.Member, copy, CancellationToken.None));

    // From a toast, which may be pressed when this page is long gone: what it takes back is taken back all the same.
    private Task TakeBackAsync(Func<Task> act) =>
        InvokeAsync(() =>
            AskAsync(async () =>
            {
                await act();
                if (!_gone.IsCancellationRequested)
                {
                    await RefreshAsync();
                    StateHasChanged();
                }
            })
        );

    private async Task RefuseAsync()
    {
        Snackbar.Add(Texts["Refused_NotFound"], Severity.Warning);
        await RefreshAsync();
    }

    // Not by disabling the buttons: a dialog gives the focus back to one of them.
    private async Task AskAsync(Func<Task> ask)
    {
        if (_isAsking)
        {
            return;
        }

        _isAsking = true;
        try
        {
            await ask();
        }
        catch (Exception outage) when (DatabaseOutage.Explains(outage))
        {
            LogNotLoaded(Logger, outage, Desk.Member.UserId.Value);
            Snackbar.Add(Texts["Refused_Away"], Severity.Error);
        }
        finally
        {
            _isAsking = false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The schedules of {UserId} could not be reached")]
    private static partial void LogNotLoaded(ILogger logger, Exception outage, Guid userId);
}
