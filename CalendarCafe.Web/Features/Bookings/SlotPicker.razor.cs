using System.Globalization;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Web.Features.Bookings.Holds;
using CalendarCafe.Web.Features.Bookings.Picking;
using CalendarCafe.Web.Features.EventTypes;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace CalendarCafe.Web.Features.Bookings;

public sealed partial class SlotPicker
{
    // Cancelled, never disposed: what still runs when the next search begins may yet ask for the token, and there is no
    // timer to free.
    private CancellationTokenSource _search = new();
    private bool _isGone;
    private IDisposable? _subscription;
    private UserId? _host;
    private UserId? _listenedTo;
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

    private bool ZoneIsLocked => _sight?.EventType.LocationKind == LocationKind.InPerson;

    private bool ZoneIsAssumed =>
        BookingChoice.ZoneIn(Query.Zone) is null && BookingChoice.ZoneIn(Query.RememberedZone) is null;

    // Whoever has just come for the first time holds nothing before the page is live.
    private bool MayHold => RendererInfo.IsInteractive || !Visitor.IsNew;

    public void Dispose()
    {
        _isGone = true;
        _subscription?.Dispose();
        _search.Cancel();
    }

    protected override Task OnParametersSetAsync()
    {
        _culture = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        return LoadAsync(NewSearch());
    }

    protected override void OnAfterRender(bool firstRender)
    {
        // The first render may come before the host is known, and a later one may be another host's.
        if (_isGone || _host is not { } host || host == _listenedTo)
            return;

        _subscription?.Dispose();
        _subscription = Feed.Subscribe(host, () => InvokeAsync(ReloadAsync));
        _listenedTo = host;
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
        _host = sight?.EventType.HostId ?? _host;
        _news = sight is null ? PickerTexts["Gone"] : NewsOf(sight);
    }

    private string NewsOf(PickerSight sight)
    {
        var city = ZoneText.City(sight.Choice.Zone);
        if (sight.Board is { } board)
        {
            return board.Date is not { } date ? NoTimes.SentenceOf(board, Texts)
                : sight.DayAnswer is { } answer
                    ? AnswerText.Of(PickerTexts, Texts, answer, sight.Choice.Zone, sight.EventType.HostName)
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
