using System.Diagnostics;
using System.Globalization;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Bookings.Changes;
using CalendarCafe.Web.Features.Bookings.Entries;
using CalendarCafe.Web.Features.Scheduling;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace CalendarCafe.Web.Features.Bookings.Listing;

public sealed partial class BookForDialog
{
    private BookForEntry _entry = new(default, "");
    private LocalDate _today;
    private OfferedDay? _offered;
    private IReadOnlyList<FieldProblem> _problems = [];
    private string? _problem;
    private int _refusals;
    private bool _isRunning;

    [CascadingParameter]
    public required IMudDialogInstance Dialog { get; init; }

    [Parameter, EditorRequired]
    public required BookForQuestion Question { get; set; }

    private string Legend =>
        _offered is null ? Texts["BookLooking"]
        : _offered.Starts is [] ? Texts["BookNoTimes", TimeText.Day(_entry.Date)]
        : Texts["BookTimes", TimeText.Day(_entry.Date), ZoneText.City(Question.Zone)];

    private string Label =>
        _entry.StartsAt is { } start
            ? Texts["BookAt", TimeText.Of(start, Question.Zone, TimeShape.ShortDayAndClock)]
            : Texts["Book"];

    /// <summary>For whom it was booked; null where it was not.</summary>
    public static async Task<string?> AskAsync(IDialogService dialogs, BookForQuestion question)
    {
        var parameters = new DialogParameters<BookForDialog> { { dialog => dialog.Question, question } };
        var dialog = await dialogs.ShowAsync<BookForDialog>(null, parameters);
        return await dialog.Result is { Canceled: false, Data: string name } ? name : null;
    }

    protected override Task OnInitializedAsync()
    {
        _today = Question.Now.InZone(Question.Zone).Date;
        _entry = new(_today, Question.Zone.Id);
        if (Question.EventTypes is [var first, ..])
        {
            return ChooseAsync(first);
        }

        _problem = Texts["BookNothing"];
        return Task.CompletedTask;
    }

    private Task ChooseAsync(string? id) =>
        Question.EventTypes.FirstOrDefault(type => type.Id.ToString() == id) is { } type
            ? ChooseAsync(type)
            : Task.CompletedTask;

    private async Task ChooseAsync(ListedEventType type)
    {
        (_problem, _problems) = (null, []);
        try
        {
            _entry = _entry.For(await Question.FindAsync(type));
            _problem = _entry.EventType is null ? Texts["BookGone"].Value : null;
            await LookAsync();
        }
        catch (Exception outage) when (DatabaseOutage.Explains(outage))
        {
            _problem = Texts["BookAway"];
        }
    }

    private Task LastAsync(string? minutes)
    {
        if (int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            _entry = _entry.Lasting(Duration.FromMinutes(length));
        }

        return LookAsync();
    }

    private Task ChooseDayAsync(string? iso)
    {
        if (ListQuery.DateIn(iso) is not { } date || date < _today)
        {
            _problem = Texts["BookNoDay"];
            return Task.CompletedTask;
        }

        return TurnToAsync(date);
    }

    private Task TurnToAsync(LocalDate date)
    {
        (_entry, _problem) = (_entry.On(date), null);
        return LookAsync();
    }

    private async Task LookAsync()
    {
        if (_entry.EventType is not { } type)
        {
            return;
        }

        var asked = (type.Id, _entry.Duration, _entry.Date);
        _offered = null;
        try
        {
            var offered = await Question.LookAsync(type, _entry.Duration, _entry.Date);
            // Something else may have been chosen meanwhile.
            if (asked == (_entry.EventType?.Id, _entry.Duration, _entry.Date))
            {
                _offered = offered;
            }
        }
        catch (Exception outage) when (DatabaseOutage.Explains(outage))
        {
            (_offered, _problem) = (OfferedDay.Empty, Texts["BookAway"]);
        }
    }

    private void Choose(Instant start)
    {
        _entry = _entry with { StartsAt = start };
        _problems = [.. _problems.Where(problem => problem.Field != "start")];
        _problem = _problems.Count > 0 ? Texts["BookProblems"].Value : null;
    }

    private async Task BookAsync()
    {
        if (_entry.EventType is not { } type)
        {
            return;
        }

        var request = _entry.ToRequest(type, CultureInfo.CurrentUICulture.Name);
        if (_entry.StartsAt is null)
        {
            // Said together with whatever else is missing.
            Refuse(EntryCheck.AllProblems(type, request, [new("start", FieldProblemKind.Required)]));
            return;
        }

        (_isRunning, _problem, _problems) = (true, null, []);
        try
        {
            await ShowAsync(await Question.ActAsync(request));
        }
        catch (Exception outage) when (DatabaseOutage.Explains(outage))
        {
            _problem = Texts["BookAway"];
        }
        finally
        {
            _isRunning = false;
        }
    }

    private async Task ShowAsync(BookSlotResult result)
    {
        switch (result)
        {
            case BookSlotResult.Booked:
                Dialog.Close(DialogResult.Ok(_entry.Name));
                return;
            case BookSlotResult.Invalid(var problems):
                Refuse(problems);
                return;
            case BookSlotResult.Taken or BookSlotResult.NotOffered:
                _problem = Texts["BookTaken"];
                _entry = _entry with { StartsAt = null, Key = Guid.NewGuid().ToString("N") };
                await LookAsync();
                return;
            case BookSlotResult.TooMany:
                _problem = Texts["BookTooMany"];
                return;
            case BookSlotResult.NotFound or BookSlotResult.LinkDead or BookSlotResult.EmailUnproved:
                _problem = Texts["BookGone"];
                return;
            case BookSlotResult.KeyReused:
                // What was sent before under this key came through with other words: this is another booking.
                _entry = _entry with
                {
                    Key = Guid.NewGuid().ToString("N"),
                };
                _problem = Texts["BookAgain"];
                return;
            default:
                throw new UnreachableException();
        }
    }

    private void Refuse(IReadOnlyList<FieldProblem> problems)
    {
        (_problems, _problem) = (problems, Texts["BookProblems"]);
        _refusals++;
    }

    private string? ProblemOf(string field) =>
        _problems.FirstOrDefault(problem => problem.Field == field) is not { } problem ? null
        : field == "start" ? Texts["BookNoTime"].Value
        : SharedTexts.Sentence(problem);

    private string? Wrong(string field) => ProblemOf(field) is null ? null : "true";

    private static string TextOf(ChangeEventArgs change) => change.Value as string ?? "";
}
