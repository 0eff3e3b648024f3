using System.Globalization;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Web.Features.EventTypes;
using CalendarCafe.Web.Features.Scheduling;
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
    private SlotBoard? _board;
    private BookingChoice? _choice;
    private SlotOffer? _next;
    private Instant _now;
    private bool _zoneIsLocked;
    private string _hostName = "";
    private string _news = "";

    // The feed calls from a thread that knows nothing of the reader's language.
    private (CultureInfo Formats, CultureInfo Words) _culture;

    // A chosen time that went while the reader looked on; one that was gone before is the page's to tell.
    private Instant? _lost;

    [Parameter, EditorRequired]
    public required BookingAddress Address { get; set; }

    [Parameter, EditorRequired]
    public required BookingQuery Query { get; set; }

    /// <summary>The form stands where the days would: only the times of the chosen day are shown.</summary>
    [Parameter, EditorRequired]
    public bool FormIsOpen { get; set; }

    private bool ZoneIsAssumed =>
        BookingChoice.ZoneIn(Query.Zone) is null && BookingChoice.ZoneIn(Query.RememberedZone) is null;

    private bool ChosenIsFree => _board is { } board && board.Times.Any(time => time.IsChosen);

    public void Dispose()
    {
        _isGone = true;
        _subscription?.Dispose();
        _search.Cancel();
    }

    protected override Task OnParametersSetAsync()
    {
        _lost = null;
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
            var before = ChosenIsFree ? _choice?.Start : null;
            await LoadAsync(search);
            if (before is { } start && _choice?.Start == start && !ChosenIsFree)
                Lose(start);
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
        var eventType = await EventTypes.FindEventTypeAsync(Address, cancellationToken);
        if (eventType is null)
        {
            return;
        }

        var now = Clock.GetCurrentInstant();
        var choice = BookingChoice.Read(Query, eventType, now);
        var board = await BoardOfAsync(eventType, choice, now, cancellationToken);
        var next = board.Times.Count > 0 ? null : await NextAsync(eventType, choice, board, now, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        (_board, _choice, _next, _now) = (board, choice, next, now);
        _host = eventType.HostId;
        _hostName = eventType.HostName;
        _zoneIsLocked = eventType.LocationKind == LocationKind.InPerson;
        _news = NewsOf(board, choice);
    }

    private async Task<SlotBoard> BoardOfAsync(
        BookableEventType eventType,
        BookingChoice choice,
        Instant now,
        CancellationToken cancellationToken
    )
    {
        var today = now.InZone(choice.Zone).Date;
        var asked = choice.Month ?? choice.Date?.ToYearMonth();
        var board = await MonthAsync(eventType, choice, asked ?? today.ToYearMonth(), now, cancellationToken);
        if (asked is not null || board.HasOpenDays)
            return board;

        // Nobody asked for this month: the first one that has a time says more.
        return await OpenSlots.NextAsync(eventType.Offered, choice.Duration, now, cancellationToken) is { } next
            ? await MonthAsync(
                eventType,
                choice,
                next.StartsAt.InZone(choice.Zone).Date.ToYearMonth(),
                now,
                cancellationToken
            )
            : board;
    }

    private async Task<SlotBoard> MonthAsync(
        BookableEventType eventType,
        BookingChoice choice,
        YearMonth month,
        Instant now,
        CancellationToken cancellationToken
    )
    {
        var range = SlotBoard.RangeOf(month, choice.Zone, now);
        var offers = await OpenSlots.ListAsync(eventType.Offered, choice.Duration, range, cancellationToken);
        return SlotBoard.Of(month, choice, eventType.HostZone, offers, now);
    }

    // Whoever leafed past the last time is led back to the first.
    private async Task<SlotOffer?> NextAsync(
        BookableEventType eventType,
        BookingChoice choice,
        SlotBoard board,
        Instant now,
        CancellationToken cancellationToken
    ) =>
        await OpenSlots.NextAsync(eventType.Offered, choice.Duration, After(board, choice, now), cancellationToken)
        ?? await OpenSlots.NextAsync(eventType.Offered, choice.Duration, now, cancellationToken);

    private static Instant After(SlotBoard board, BookingChoice choice, Instant now)
    {
        var day = board is { Date: { } date, HasOpenDays: true } ? date : board.Month.OnDayOfMonth(1);
        return Instant.Max(now, day.StartIn(choice.Zone));
    }

    private void Lose(Instant start)
    {
        _lost = start;
        _news = Texts["StartGone", TimeText.Of(start, _choice!.Zone, TimeShape.Clock)];
    }

    private string NewsOf(SlotBoard board, BookingChoice choice) =>
        board.Date is { } date
            ? Texts.Plural("TimesOn", board.Times.Count, TimeText.Day(date), ZoneText.City(choice.Zone))
            : "";
}
