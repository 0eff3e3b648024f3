using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Availability.Schedules;
using CalendarCafe.Web.Features.Scheduling;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace CalendarCafe.Web.Features.Availability.Preview;

public sealed partial class PreviewPanel : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private CancellationTokenSource _search = new();
    private EventTypeId? _eventType;
    private LocalDate _week;
    private HoursTrial? _trial;
    private HoursPreview? _preview;
    private DateTimeZone _zone = DateTimeZone.Utc;
    private TriedHours? _shown;
    private int _loadedPulse;
    private bool _isAway;
    private string _news = "";

    /// <summary>What goes by the schedule; chosen from before what could.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<ScheduleUse> Uses { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<ScheduleUse> Others { get; set; }

    /// <summary>The draft, or the last that could be read.</summary>
    [Parameter, EditorRequired]
    public required TriedHours Tried { get; set; }

    [Parameter, EditorRequired]
    public LocalDate Today { get; set; }

    /// <summary>Another number than before: what was loaded is old.</summary>
    [Parameter]
    public int Pulse { get; set; }

    /// <summary>Loads a week of an event type.</summary>
    [Parameter, EditorRequired]
    public required Func<EventTypeId, Interval, CancellationToken, Task<HoursTrial?>> Load { get; set; }

    [Inject]
    public required TimeProvider Time { get; init; }

    private IReadOnlyList<ScheduleUse> Choices => [.. Uses.Where(use => use.IsActive), .. Others];

    public void Dispose()
    {
        _search.Cancel();
        _search.Dispose();
    }

    protected override Task OnParametersSetAsync()
    {
        if (_week == default)
        {
            _week = Today.StartOfWeek();
        }

        if (Choices.Count == 0)
        {
            return Task.CompletedTask;
        }

        if (_eventType is not { } chosen || Choices.All(use => use.Id != chosen))
        {
            _eventType = Choices[0].Id;
            return LoadAsync();
        }

        return Pulse != _loadedPulse ? LoadAsync()
            : Tried != _shown ? ShowSoonAsync()
            : Task.CompletedTask;
    }

    private Task ChooseAsync(ChangeEventArgs change)
    {
        if (Guid.TryParse(change.Value as string, out var id))
        {
            _eventType = new(id);
        }

        return LoadAsync();
    }

    private Task MoveAsync(int weeks)
    {
        _week = _week.PlusWeeks(weeks);
        return LoadAsync();
    }

    // One search at a time: the last that was asked for.
    private CancellationToken Anew()
    {
        _search.Cancel();
        _search.Dispose();
        _search = new();
        return _search.Token;
    }

    private async Task LoadAsync()
    {
        if (_eventType is not { } eventType)
        {
            return;
        }

        var cancellationToken = Anew();
        _loadedPulse = Pulse;
        // Whatever zone the draft has by then: a day more on both sides.
        var days = new Interval(
            _week.PlusDays(-1).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant(),
            _week.PlusDays(8).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant()
        );
        try
        {
            var trial = await Load(eventType, days, cancellationToken);
            (_trial, _isAway) = (trial, trial is null);
            Show();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Another week or event type is being looked for.
        }
        catch (Exception outage) when (DatabaseOutage.Explains(outage))
        {
            _isAway = true;
        }
    }

    private async Task ShowSoonAsync()
    {
        var cancellationToken = Anew();
        try
        {
            await Task.Delay(Pause, Time, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return; // somebody goes on typing
        }

        if (_trial is null)
        {
            await LoadAsync();
        }
        else
        {
            Show();
        }
    }

    private void Show()
    {
        if (_trial is null)
        {
            return;
        }

        _shown = Tried;
        _zone = DateTimeZoneProviders.Tzdb[Tried.Content.TimeZone];
        var dates = new DateInterval(_week, _week.PlusDays(6));
        _preview = HoursPreview.Of(_trial.Search(Tried), Tried.Owner, dates, _zone);
        _news = Texts.Plural("PreviewCount", _preview.Count, ZoneText.City(_zone));
    }
}
