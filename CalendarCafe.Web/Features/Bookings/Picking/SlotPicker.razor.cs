using System.Globalization;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Web.Features.Bookings.Holds;
using CalendarCafe.Web.Features.Bookings.Picking;
using CalendarCafe.Web.Features.EventTypes;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace CalendarCafe.Web.Features.Bookings.Picking;

public sealed partial class SlotPicker
{
    // Cancelled, never disposed: what still runs when the next search begins may yet ask for the token, and there is no
    // timer to free.
    private CancellationTokenSource _search = new();
    private bool _isGone;
    private IDisposable? _subscription;
    private IReadOnlyList<UserId> _hosts = [];
    private IReadOnlyList<UserId> _listenedTo = [];
    private string _hostName = "";
    private PickerSight? _sight;

    // It was there, and cannot be booked any more.
    private bool _isOver;
    private string _news = "";

    // The feed calls from a thread that knows nothing of the reader's language.
    private (CultureInfo Formats, CultureInfo Words) _culture;

    [Parameter, EditorRequired]
    public required BookingAddress Address { get; set; }

    [Parameter, EditorRequired]
    public required BookingQuery Query { get; set; }

    [Parameter, EditorRequired]
    public required Visitor Visitor { get; set; }

    /// <summary>The form stands where the days would: only the times of the chosen day are shown.</summary>
    [Parameter, EditorRequired]
    public bool FormIsOpen { get; set; }

    private bool ZoneIsLocked => _sight?.Source.IsInPerson == true;

    // Who moves a booking said when they booked by which clock they live.
    private bool ZoneIsAssumed =>
        Query.Moves is null
        && BookingChoice.ZoneIn(Query.Zone) is null
        && BookingChoice.ZoneIn(Query.RememberedZone) is null;

    // Whoever has just come for the first time holds nothing before the page is live.
    private bool MayHold => RendererInfo.IsInteractive || !Visitor.IsNew;

    public void Dispose()
    {
        _isGone = true;
        _subscription?.Dispose();
        _search.Cancel();
    }

    // Drawn only when there is something to draw: what the page was sent with stays until the circuit has as much.
    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        _culture = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        await LoadAsync(NewSearch());
        await base.SetParametersAsync(ParameterView.Empty);
    }

    protected override void OnAfterRender(bool firstRender)
    {
        // There may be no host to listen to, and later another.
        if (_isGone || _hosts.SequenceEqual(_listenedTo))
            return;

        _subscription?.Dispose();
        _subscription = Feed.Subscribe(_hosts, () => InvokeAsync(ReloadAsync));
        _listenedTo = _hosts;
    }

    // A new search cancels the last: an older answer must not overwrite a newer one.
    private CancellationToken NewSearch()
    {
        _search.Cancel();
        _search = new();
        return _search.Token;
    }

    private async Task ReloadAsync()
    {
        if (_isGone)
            return;

        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = _culture;
        var search = NewSearch();
        try
        {
            await LoadAsync(search);
            StateHasChanged();
        }
        catch (OperationCanceledException) when (search.IsCancellationRequested)
        {
            // The page went away meanwhile, or a later search has taken over.
        }
        catch (Exception exception)
        {
            await DispatchExceptionAsync(exception);
        }
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var visitor = MayHold ? Visitor.Hash : null;
        var sight = await Picker.FindAsync(Address, Query, visitor, FormIsOpen, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        _sight = sight;
        _isOver = sight is null;
        _hosts = sight?.Source.Hosts ?? _hosts;
        _hostName = sight?.Source.HostName ?? _hostName;
        _news = sight is null ? GoneNews() : NewsOf(sight);
    }

    private string GoneNews() => Query.Moves is null ? PickerTexts["Gone"] : Texts["MoveClosedTitle"];

    private string NewsOf(PickerSight sight)
    {
        var city = ZoneText.City(sight.Choice.Zone);
        if (sight.Board is { } board)
        {
            return board.Date is not { } date ? NoTimes.SentenceOf(board, Texts)
                : sight.DayAnswer is { } answer
                    ? AnswerText.Of(PickerTexts, Texts, answer, sight.Choice.Zone, sight.Source.HostName)
                : Texts.Plural("TimesOn", board.Times.Count, TimeText.Day(date), city);
        }

        return sight.Days is { } days
            ? PickerTexts.Plural(
                "ListNews",
                days.Count,
                TimeText.ShortDay(days.Dates.Start),
                TimeText.ShortDay(days.Dates.End),
                city
            )
            : "";
    }

    private string EmptySentence(DaysOfTimes days) =>
        PickerTexts["NoTimesFromTo", TimeText.ShortDay(days.Dates.Start), TimeText.ShortDay(days.Dates.End)];
}
