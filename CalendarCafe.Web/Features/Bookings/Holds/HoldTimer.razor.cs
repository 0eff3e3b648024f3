using System.Globalization;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace CalendarCafe.Web.Features.Bookings.Holds;

public sealed partial class HoldTimer
{
    private static readonly TimeSpan Warning = TimeSpan.FromMinutes(1);

    private ITimer? _timer;
    private KeptHold? _armedFor;
    private long _armedAt;
    private bool _isWarned;
    private bool _isBusy;
    private bool _wasExtended;
    private ElementReference _sentence;
    private string _said = "";

    // The timer calls from a thread that knows nothing of the reader's language.
    private (CultureInfo Formats, CultureInfo Words) _culture;

    [Inject]
    public required TimeProvider Clock { get; init; }

    [Parameter, EditorRequired]
    public required KeptHold Hold { get; set; }

    /// <summary>The time that is kept, as the visitor's clock shows it.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    /// <summary>Where a page that has lost its circuit releases the hold.</summary>
    [Parameter, EditorRequired]
    public required string Address { get; set; }

    /// <summary>Of a time that a booking is to be moved to.</summary>
    [Parameter]
    public bool IsMove { get; set; }

    [Parameter, EditorRequired]
    public EventCallback OnExtend { get; set; }

    [Parameter, EditorRequired]
    public EventCallback OnOver { get; set; }

    private int Seconds => (int)Math.Ceiling(Math.Max(0, Hold.Left.TotalSeconds));

    private string Shown => string.Create(CultureInfo.InvariantCulture, $"{Seconds / 60}:{Seconds % 60:00}");

    private TimeSpan Left => Hold.Left.ToTimeSpan() - Clock.GetElapsedTime(_armedAt);

    public void Dispose() => _timer?.Dispose();

    protected override void OnParametersSet()
    {
        _culture = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        if (!RendererInfo.IsInteractive || Hold == _armedFor)
            return;

        _isWarned &= Hold.Left.ToTimeSpan() <= Warning;
        _armedFor = Hold;
        _armedAt = Clock.GetTimestamp();
        Arm();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // A region that comes with its words in it is not read out: it is there first, and is filled then.
        if (firstRender && RendererInfo.IsInteractive)
        {
            Say();
            StateHasChanged();
        }
        else if (_wasExtended)
        {
            // The button is gone, and with it the focus.
            _wasExtended = false;
            await _sentence.FocusAsync(preventScroll: true);
        }
    }

    private void Arm()
    {
        var left = Left;
        var due = left > Warning && !_isWarned ? left - Warning : left;
        _timer?.Dispose();
        _timer = Clock.CreateTimer(
            // Runs on its own; what goes wrong in it is told to the renderer.
            _ => _ = InvokeAsync(TickAsync),
            state: null,
            due > TimeSpan.Zero ? due : TimeSpan.Zero,
            Timeout.InfiniteTimeSpan
        );
    }

    private async Task TickAsync()
    {
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = _culture;
        if (Left <= TimeSpan.Zero)
        {
            await OnOver.InvokeAsync();
            return;
        }

        _isWarned = true;
        _said = Texts[Hold.CanExtend ? "SaidMinuteLonger" : "SaidMinute", Name];
        Arm();
        StateHasChanged();
    }

    private async Task ExtendAsync()
    {
        if (_isBusy)
            return;

        _isBusy = true;
        await OnExtend.InvokeAsync();
        _isBusy = false;
        _wasExtended = !Hold.CanExtend;
        Say();
    }

    private void Say() =>
        _said = Texts["SaidStart", Name, Texts.Plural("Minutes", Math.Max(1, (int)Math.Round(Left.TotalMinutes)))];
}
