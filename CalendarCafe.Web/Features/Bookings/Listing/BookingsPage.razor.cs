using System.Globalization;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Bookings.Agenda;
using CalendarCafe.Web.Hosting;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using MudBlazor;
using NodaTime.Extensions;

namespace CalendarCafe.Web.Features.Bookings.Listing;

public sealed partial class BookingsPage : IAsyncDisposable
{
    // Cancelled, never disposed: what still runs when the page goes may yet ask for the token, and there is no timer to free.
    private readonly CancellationTokenSource _gone = new();
    private ElementReference _heading;
    private IJSObjectReference? _script;
    private BookingId? _returnTo;
    private ListQuery _query = new();
    private ListQuery? _shown;
    private ListedBookings? _found;
    private (CalendarSpan Span, IReadOnlyList<HostBooking> Meetings)? _calendar;
    private IReadOnlyCollection<BookingId> _selected = [];
    private bool _isAsking;
    private IReadOnlyList<ListedEventType>? _eventTypes;
    private Instant? _loadedAt;
    private Instant _now;
    private bool _isLoading;
    private bool _isAway;
    private string _news = "";

    [SupplyParameterFromQuery]
    public string? Tab { get; set; }

    [SupplyParameterFromQuery]
    public string? Q { get; set; }

    [SupplyParameterFromQuery]
    public string? Type { get; set; }

    [SupplyParameterFromQuery]
    public string? Status { get; set; }

    [SupplyParameterFromQuery]
    public string? From { get; set; }

    [SupplyParameterFromQuery]
    public string? To { get; set; }

    [SupplyParameterFromQuery]
    public string? Page { get; set; }

    [SupplyParameterFromQuery]
    public string? View { get; set; }

    [SupplyParameterFromQuery]
    public string? Date { get; set; }

    [SupplyParameterFromQuery]
    public string? Booking { get; set; }

    [CascadingParameter]
    public required HostDesk Desk { get; init; }

    [Inject]
    internal BookingListQueries Queries { get; init; } = null!; // injected

    [Inject]
    internal SiteAddress Site { get; init; } = null!; // injected

    [Inject]
    public required IClock Clock { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    internal CancelBooking CancelBooking { get; init; } = null!; // injected

    [Inject]
    public required IDialogService Dialogs { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    [Inject]
    public required IJSRuntime Scripts { get; init; }

    [Inject]
    public required ILogger<BookingsPage> Logger { get; init; }

    private LocalDate Today => _now.InZone(Desk.Zone).Date;

    private CalendarSpan Span =>
        CalendarSpan.Of(
            _query.View,
            _query.Date ?? Today,
            CultureInfo.CurrentCulture.DateTimeFormat.FirstDayOfWeek.ToIsoDayOfWeek()
        );

    private bool MaySelect => Desk.Member.MayEdit && _query.Tab == ListTab.Upcoming;

    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        if (_script is null)
        {
            return;
        }

        try
        {
            await _script.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and the module with it.
        }
    }

    protected override Task OnParametersSetAsync()
    {
        _query = ListQuery.Read(Parameter);
        // A drawer that opens or closes beside the list changes nothing in it.
        return _shown?.ShowsSameAs(_query) == true ? Task.CompletedTask : LoadAsync();
    }

    private string? Parameter(string name) =>
        name switch
        {
            "tab" => Tab,
            "q" => Q,
            "type" => Type,
            "status" => Status,
            "from" => From,
            "to" => To,
            "page" => Page,
            "view" => View,
            "date" => Date,
            "booking" => Booking,
            _ => null,
        };

    private void Close()
    {
        _returnTo = _query.Open;
        Navigation.NavigateTo(_query.Opening(null).ToPath());
    }

    // Only once the drawer is gone: on a narrow screen nothing else can have the focus until then.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_query.Open is not null || _returnTo is not { } booking)
        {
            return;
        }

        _returnTo = null;
        _script ??= await Scripts.InvokeAsync<IJSObjectReference>("import", Assets["/js/bookings.js"]);
        await _script.InvokeVoidAsync("focusOn", _gone.Token, ListRow.IdOf(booking));
    }

    private void Go(ListQuery query) => Navigation.NavigateTo(query.ToPath(), replace: true);

    // What was listed stays until the next list is there, so that nothing jumps.
    private async Task LoadAsync()
    {
        (_shown, _isLoading, _news) = (_query, true, "");
        await RefreshAsync();
    }

    private async Task RefreshAsync()
    {
        var query = _query;
        _now = Clock.GetCurrentInstant();
        try
        {
            _eventTypes ??= await Queries.EventTypesAsync(Desk.Member, _gone.Token);
            var isShown = query.View == ListView.List ? await ListAsync(query) : await ShowCalendarAsync(query, Span);
            if (!isShown)
            {
                return; // something else was asked for meanwhile, and looks for itself
            }

            (_isAway, _isLoading, _loadedAt) = (false, false, _now);
        }
        catch (Exception outage) when (DatabaseOutage.Explains(outage))
        {
            LogNotLoaded(Logger, outage, Desk.Member.UserId.Value);
            (_isAway, _isLoading) = (true, false);
        }
    }

    private async Task<bool> ListAsync(ListQuery query)
    {
        var found = await Queries.ListAsync(Desk.Member, query, Desk.Zone, _gone.Token);
        if (!query.ShowsSameAs(_query))
        {
            return false;
        }

        IReadOnlyList<HostBooking> rows = [.. found.Rows.Select(booking => booking.SeenFrom(Desk))];
        Announce(_found?.Rows, rows);
        (_found, _calendar) = (found with { Rows = rows }, null);
        _selected = [.. rows.Select(row => row.Id).Where(_selected.Contains)];
        return true;
    }

    private async Task<bool> ShowCalendarAsync(ListQuery query, CalendarSpan span)
    {
        var found = await Queries.WithinAsync(Desk.Member, query, Desk.Zone, span.In(Desk.Zone), _gone.Token);
        if (!query.ShowsSameAs(_query))
        {
            return false;
        }

        IReadOnlyList<HostBooking> meetings = [.. found.Select(booking => booking.SeenFrom(Desk))];
        Announce(_calendar?.Meetings, meetings);
        (_found, _calendar, _selected) = (null, (span, meetings), []);
        return true;
    }

    // What another list or week shows is no news.
    private void Announce(IReadOnlyList<HostBooking>? before, IReadOnlyList<HostBooking> after)
    {
        if (before is not null && !_isLoading && !before.SequenceEqual(after))
        {
            _news = Texts["Changed"];
        }
    }

    private void Select(IReadOnlyCollection<BookingId> ids) => _selected = ids;

    private async Task AskToCancelAsync()
    {
        if (_isAsking || _found is null)
        {
            return;
        }

        _isAsking = true;
        var canceled = await BulkCancelDialog.AskAsync(
            Dialogs,
            [.. _found.Rows.Where(row => _selected.Contains(row.Id))],
            Desk.Zone,
            (id, reason) => CancelBooking.ExecuteAsync(Desk.Member, id, reason, _gone.Token)
        );
        _isAsking = false;
        if (canceled is { } count)
        {
            _selected = [];
            await TellAsync(Texts.Plural("BulkDone", count));
            await Task.Yield(); // the dialog gives the focus back to a button that is gone
            await _heading.FocusAsync();
        }
    }

    private async Task TellAsync(string sentence)
    {
        await RefreshAsync();
        _news = sentence;
        Snackbar.Add(sentence, Severity.Success);
    }

    [LoggerMessage(LogLevel.Warning, "The bookings of {UserId} could not be listed")]
    private static partial void LogNotLoaded(ILogger logger, Exception outage, Guid userId);
}
