using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Scheduling;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using NodaTime.Text;

namespace CalendarCafe.Web.Features.Bookings.Changes;

public sealed partial class MoveDialog
{
    private LocalDate _today;
    private LocalDate _date;
    private string _typed = "";
    private Instant? _start;
    private OfferedDay? _offered;
    private string? _problem;
    private bool _asksAnyway;
    private bool _isRunning;

    [CascadingParameter]
    public required IMudDialogInstance Dialog { get; init; }

    [Parameter, EditorRequired]
    public required MoveQuestion Question { get; set; }

    private string Legend =>
        _offered is null ? Texts["MoveLooking"]
        : _offered.Starts is [] ? Texts["MoveNoTimes", TimeText.Day(_date)]
        : Texts["MoveOffered", TimeText.Day(_date)];

    /// <summary>Whether it was moved, rather than left where it stands.</summary>
    public static async Task<bool> AskAsync(IDialogService dialogs, MoveQuestion question)
    {
        var parameters = new DialogParameters<MoveDialog> { { dialog => dialog.Question, question } };
        var dialog = await dialogs.ShowAsync<MoveDialog>(null, parameters);
        return await dialog.Result is { Canceled: false };
    }

    protected override Task OnInitializedAsync()
    {
        _today = Question.Now.InZone(Question.Zone).Date;
        _date = LocalDate.Max(_today, Question.Booking.StartsAt.InZone(Question.Zone).Date);
        return LookAsync();
    }

    private Task ChooseDayAsync(string? iso)
    {
        if (LocalDatePattern.Iso.Parse(iso ?? "") is not { Success: true, Value: var date } || !IsNear(date))
        {
            _problem = Texts["MoveNoDay"];
            return Task.CompletedTask;
        }

        return TurnToAsync(date);
    }

    private Task TurnToAsync(LocalDate date)
    {
        _date = date;
        Settle();
        return LookAsync();
    }

    // Further ahead nobody means it, and no arithmetic overflows from here.
    private bool IsNear(LocalDate date) => date >= _today && date <= _today.PlusYears(10);

    private async Task LookAsync()
    {
        var date = _date;
        _offered = null;
        try
        {
            var offered = await Question.LookAsync(date);
            // Another day may have been chosen meanwhile.
            if (date == _date)
                _offered = offered;
        }
        catch (Exception outage) when (DatabaseOutage.Explains(outage))
        {
            (_offered, _problem) = (OfferedDay.Empty, Texts["Refused_Away"]);
        }
    }

    private void Type(string? clock)
    {
        _typed = clock is not null && TypedClock.Read(clock) is { } time ? TypedClock.Text(time) : clock ?? "";
        Settle();
    }

    private void Choose(Instant start)
    {
        _typed = TimeText.Of(start, Question.Zone, TimeShape.Clock);
        (_start, _problem, _asksAnyway) = (start, null, false);
    }

    // An hour that is skipped does not exist; of one that comes twice the first is meant, unless the second was chosen.
    private void Settle()
    {
        (_start, _problem, _asksAnyway) = (null, null, false);
        if (_typed.Length == 0)
            return;

        if (TypedClock.Read(_typed) is not { } time)
        {
            _problem = Texts["MoveUnreadable"];
            return;
        }

        var mapping = Question.Zone.MapLocal(_date.At(LocalTime.Midnight).PlusMinutes(time.Value));
        if (mapping.Count == 0)
            _problem = Texts["MoveSkipped"];
        else
            _start = mapping.First().ToInstant();
    }

    private async Task MoveAsync()
    {
        if (_start is not { } start)
        {
            _problem ??= Texts["MoveNoTime"];
            return;
        }

        (_isRunning, _problem) = (true, null);
        try
        {
            Show(await Question.ActAsync(start, _asksAnyway));
        }
        catch (Exception outage) when (DatabaseOutage.Explains(outage))
        {
            _problem = Texts["Refused_Away"];
        }
        finally
        {
            _isRunning = false;
        }
    }

    private void Show(RescheduleBookingResult result)
    {
        if (result is RescheduleBookingResult.Moved)
        {
            Dialog.Close(DialogResult.Ok(true));
            return;
        }

        _asksAnyway = result is RescheduleBookingResult.NeedsConfirmation;
        _problem = ActRefusals.Of(result, Question.Zone, Texts);
    }
}
