using System.Globalization;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Bookings.Holds;
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

    // What the visitor holds of this event type, which may be another time than the one that is looked at.
    private Instant? _held;

    [Parameter, EditorRequired]
    public required BookingAddress Address { get; set; }

    [Parameter, EditorRequired]
    public required BookingQuery Query { get; set; }

    [Parameter, EditorRequired]
    public required Visitor Visitor { get; set; }

    /// <summary>The form stands where the days would: only the times of the chosen day are shown.</summary>
    [Parameter, EditorRequired]
    public bool FormIsOpen { get; set; }

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
        var eventType = await EventTypes.FindEventTypeAsync(Address, cancellationToken);
        if (eventType is null)
        {
            return;
        }

        var now = Clock.GetCurrentInstant();
        var choice = BookingChoice.Read(Query, eventType, now);
        var offered = eventType.OfferedTo(MayHold ? Visitor.Hash : null);
        var (board, next) = await Boards.FillAsync(offered, choice, eventType.HostZone, now, cancellationToken);
        var held = MayHold ? await Holds.FindAsync(KeyOf(eventType), cancellationToken) : null;
        cancellationToken.ThrowIfCancellationRequested();
        (_board, _choice, _next, _now, _held) = (board, choice, next, now, held?.StartsAt);
        _host = eventType.HostId;
        _hostName = eventType.HostName;
        _zoneIsLocked = eventType.LocationKind == LocationKind.InPerson;
        _news = NewsOf(board, choice);
    }

    private HoldKey KeyOf(BookableEventType eventType) => new(eventType.OrganizationId, eventType.Id, Visitor.Hash);

    private string NewsOf(SlotBoard board, BookingChoice choice) =>
        board.Date is { } date
            ? Texts.Plural("TimesOn", board.Times.Count, TimeText.Day(date), ZoneText.City(choice.Zone))
            : "";
}
