using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace CalendarCafe.Web.Features.Availability.Away;

public sealed partial class AwayPage : IDisposable
{
    // Cancelled, never disposed: what still runs when the page goes may yet ask for the token, and there is no timer to free.
    private readonly CancellationTokenSource _gone = new();
    private ElementReference _heading;
    private AwaySheet? _sheet;
    private bool _isAway;
    private bool _isAsking;

    [CascadingParameter]
    public required HostDesk Desk { get; init; }

    [Inject]
    internal AwayQueries Queries { get; init; } = null!; // injected

    [Inject]
    internal AwayActs Acts { get; init; } = null!; // injected

    [Inject]
    public required IStringLocalizer<ShellTexts> Shell { get; init; }

    [Inject]
    public required IClock Clock { get; init; }

    [Inject]
    public required IDialogService Dialogs { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    [Inject]
    public required ILogger<AwayPage> Logger { get; init; }

    private LocalDate Today => Clock.GetCurrentInstant().InZone(Desk.Zone).Date;

    public void Dispose() => _gone.Cancel();

    protected override Task OnInitializedAsync() => RefreshAsync();

    private async Task RefreshAsync()
    {
        try
        {
            _sheet = await Queries.OfMemberAsync(Desk.Member, Today, _gone.Token);
            _isAway = false;
        }
        catch (Exception outage) when (DatabaseOutage.Explains(outage))
        {
            LogNotLoaded(Logger, outage, Desk.Member.UserId.Value);
            _isAway = true;
        }
    }

    private Task EditAsync(AwaySheet.Absence? absence) =>
        AskAsync(async () =>
        {
            var isSaved = await AbsenceDialog.AskAsync(
                Dialogs,
                absence,
                _sheet?.Colleagues ?? [],
                terms => Acts.SaveAway.ExecuteAsync(Desk.Member, absence?.Id, terms, _gone.Token)
            );
            await DoneAsync(isSaved, "AwaySaved");
        });

    private Task RemoveAsync(AwaySheet.Absence absence) =>
        AskAsync(async () =>
        {
            var isDone = await Acts.RemoveAway.ExecuteAsync(Desk.Member, absence.Id, isTakenBack: false, _gone.Token);
            await RemovedAsync(
                isDone,
                HoursWords.Dates(absence.Dates.Start, absence.Dates.End),
                () => Acts.RemoveAway.ExecuteAsync(Desk.Member, absence.Id, isTakenBack: true, CancellationToken.None)
            );
        });

    private Task EditJourneyAsync(AwaySheet.Journey? journey) =>
        AskAsync(async () =>
        {
            var isSaved = await JourneyDialog.AskAsync(
                Dialogs,
                journey,
                Desk.Zone.Id,
                (first, last, zone) =>
                    Acts.SaveTravel.ExecuteAsync(Desk.Member, journey?.Id, first, last, zone, _gone.Token)
            );
            await DoneAsync(isSaved, "TravelSaved");
        });

    private Task RemoveJourneyAsync(AwaySheet.Journey journey) =>
        AskAsync(async () =>
        {
            var (first, last) = (journey.Dates.Start, journey.Dates.End);
            await RemovedAsync(
                await Acts.RemoveTravel.ExecuteAsync(Desk.Member, journey.Id, _gone.Token),
                HoursWords.Dates(first, last),
                () =>
                    Acts.SaveTravel.ExecuteAsync(
                        Desk.Member,
                        id: null,
                        first,
                        last,
                        journey.TimeZone,
                        CancellationToken.None
                    )
            );
        });

    private Task AddHolidaysAsync() =>
        AskAsync(async () =>
        {
            var isSaved = await HolidayDialog.AskAsync(
                Dialogs,
                Desk.Zone,
                (country, region) =>
                    Acts.KeepHolidays.ExecuteAsync(Desk.Member, country, region, isOn: true, worked: null, _gone.Token)
            );
            await DoneAsync(isSaved, "HolidaysSaved");
        });

    private Task ChangeAsync(AwaySheet.Calendar calendar) =>
        AskAsync(async () =>
        {
            var result = await KeepAsync(calendar, _gone.Token);
            if (result is not SaveAwayResult.Saved)
            {
                Snackbar.Add(Texts["AwayRefused"], Severity.Warning);
            }

            await RefreshAsync();
        });

    private Task DropAsync(AwaySheet.Calendar calendar) =>
        AskAsync(async () =>
            await RemovedAsync(
                await Acts.DropHolidays.ExecuteAsync(Desk.Member, calendar.Id, _gone.Token),
                HolidayChoices.NameOf(calendar.Country, calendar.Region),
                () => KeepAsync(calendar, CancellationToken.None)
            )
        );

    private Task<SaveAwayResult> KeepAsync(AwaySheet.Calendar calendar, CancellationToken cancellationToken) =>
        Acts.KeepHolidays.ExecuteAsync(
            Desk.Member,
            calendar.Country,
            calendar.Region,
            calendar.IsOn,
            calendar.Worked,
            cancellationToken
        );

    private async Task DoneAsync(bool isSaved, string sentence)
    {
        await RefreshAsync();
        if (isSaved)
        {
            Snackbar.Add(Texts[sentence], Severity.Success);
        }
    }

    private async Task RemovedAsync(bool isDone, string what, Func<Task> takeBack)
    {
        await RefreshAsync();
        if (!isDone)
        {
            Snackbar.Add(Texts["AwayRefused"], Severity.Warning);
            return;
        }

        Snackbar.AddUndo(Texts["AwayRemoved", what], Shell["Undo"], () => TakeBackAsync(takeBack));
        await _heading.FocusAsync(); // the button is gone with its row
    }

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

    [LoggerMessage(LogLevel.Warning, "The time away of {UserId} could not be reached")]
    private static partial void LogNotLoaded(ILogger logger, Exception outage, Guid userId);
}
