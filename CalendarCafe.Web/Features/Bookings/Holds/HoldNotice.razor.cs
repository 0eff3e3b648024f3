using System.Globalization;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Bookings.Picking;
using CalendarCafe.Web.Features.EventTypes;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace CalendarCafe.Web.Features.Bookings.Holds;

public sealed partial class HoldNotice
{
    private CancellationTokenSource _search = new();
    private bool _isGone;
    private bool _isBusy;
    private IDisposable? _subscription;
    private TimeSource? _source;
    private BookingChoice? _choice;
    private ChosenSlot? _taken;
    private HoldState _state = new HoldState.Open();

    // The feed and the timer call from threads that know nothing of the reader's language.
    private (CultureInfo Formats, CultureInfo Words) _culture;

    [Parameter, EditorRequired]
    public required BookingAddress Address { get; set; }

    [Parameter, EditorRequired]
    public required BookingQuery Query { get; set; }

    [Parameter, EditorRequired]
    public required Visitor Visitor { get; set; }

    private bool IsMove => Query.Moves is not null;

    private string Name =>
        _choice is { Start: { } start, Zone: var zone } ? TimeText.Of(start, zone, TimeShape.Clock) : "";

    private ChosenSlot? Chosen =>
        _source is { } source && _choice is { Start: { } start, Duration: var duration }
            ? new(source, start, duration, Visitor)
            : null;

    public void Dispose()
    {
        _isGone = true;
        _subscription?.Dispose();
        _search.Cancel();
    }

    // The same time again, as after a form that was refused, is no new choice: what was given up stays given up.
    protected override async Task OnParametersSetAsync()
    {
        _culture = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        var search = NewSearch();
        _source = await Sources.FindAsync(Address, Query.Moves, Visitor.Hash, search);
        _choice = _source is null ? null : BookingChoice.Read(Query, _source, Clock.GetCurrentInstant());
        if (Chosen is not { } chosen)
        {
            _state = new HoldState.Open();
        }
        else if (!RendererInfo.IsInteractive)
        {
            _state = Visitor.IsNew ? new HoldState.Open() : Seen(chosen, await Holds.FindAsync(chosen.Key, search));
        }
        else if (!IsTaken(chosen))
        {
            await TakeAsync(chosen, search);
            _taken = chosen;
        }
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (!_isGone && _source is { } source)
        {
            _subscription ??= Feed.Subscribe(source.Hosts, () => InvokeAsync(LookAsync));
        }
    }

    private bool IsTaken(ChosenSlot chosen) =>
        _taken?.StartsAt == chosen.StartsAt && _taken.Duration == chosen.Duration;

    // A new search cancels the last: of two choices the later one counts.
    private CancellationToken NewSearch()
    {
        _search.Cancel();
        _search = new();
        return _search.Token;
    }

    private async Task TakeAsync(ChosenSlot chosen, CancellationToken cancellationToken)
    {
        var request = new HoldSlotRequest(Address, chosen.StartsAt, chosen.Duration, Visitor) { Moves = Query.Moves };
        var result = await HoldSlot.ExecuteAsync(request, cancellationToken);
        _state = result switch
        {
            HoldSlotResult.Held(var hold) => new HoldState.Kept(hold),
            HoldSlotResult.Taken(var nearest) => new HoldState.Lost(WasKept: false, new InviteeReason.Taken(), nearest),
            HoldSlotResult.NotOffered(var reason, var nearest) => new HoldState.Lost(WasKept: false, reason, nearest),
            // Whoever may hold no more books without.
            _ => new HoldState.Open(),
        };
    }

    // The hold's time is over, or the host's time has changed: what is true is asked anew.
    private async Task LookAsync()
    {
        // While a time is being taken, there is nothing to look at yet.
        if (_isGone || Chosen is not { } chosen || !IsTaken(chosen))
            return;

        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = _culture;
        var search = _search.Token;
        try
        {
            var hold = await Holds.FindAsync(chosen.Key, search);
            var state = chosen.IsKeptBy(hold) ? new HoldState.Kept(hold!) : await WithoutHoldAsync(chosen, search);
            search.ThrowIfCancellationRequested();
            _state = state;
            StateHasChanged();
        }
        catch (OperationCanceledException) when (search.IsCancellationRequested)
        {
            // The page went away meanwhile, or another time was chosen.
        }
        catch (Exception exception)
        {
            await DispatchExceptionAsync(exception);
        }
    }

    private async Task<HoldState> WithoutHoldAsync(ChosenSlot chosen, CancellationToken cancellationToken)
    {
        var offered = chosen.Source.Offered;
        var wasKept = _state is HoldState.Kept or HoldState.Lapsed or HoldState.Lost { WasKept: true };
        var reason = await OpenSlots.WhyNotAsync(offered, chosen.Duration, chosen.StartsAt, cancellationToken);
        if (reason is null)
        {
            return _state is HoldState.Open ? _state : new HoldState.Lapsed();
        }

        return new HoldState.Lost(
            wasKept,
            reason,
            await OpenSlots.NearestAsync(offered, chosen.Duration, chosen.StartsAt, cancellationToken)
        );
    }

    private string Regret(HoldState.Lost lost, BookingChoice choice) =>
        lost.Reason is InviteeReason.Taken || choice.Start is not { } start
            ? Texts[TextOf(lost.WasKept ? "LapsedLost" : "Lost"), Name]
            : $"{BookingTexts.WhyNot(lost.Reason, start, choice.Zone, _source?.HostName ?? "")} {BookingTexts[IsMove ? "MoveStays" : "TypedIsKept"]}";

    // Who moves has typed nothing, and has a booking meanwhile.
    private string TextOf(string name) => IsMove ? $"{name}Move" : name;

    private Task AgainAsync() =>
        Chosen is { } chosen ? BusyAsync(() => TakeAsync(chosen, _search.Token)) : Task.CompletedTask;

    private Task ExtendAsync(KeptHold hold) =>
        BusyAsync(async () =>
        {
            var result = await ExtendHold.ExecuteAsync(Address, hold.Id, Visitor, _search.Token);
            if (result is ExtendHoldResult.Extended(var longer))
                _state = new HoldState.Kept(longer);
            else
                await LookAsync();
        });

    private async Task BusyAsync(Func<Task> actAsync)
    {
        if (_isBusy)
            return;

        _isBusy = true;
        try
        {
            await actAsync();
        }
        finally
        {
            _isBusy = false;
        }
    }

    private static HoldState Seen(ChosenSlot chosen, KeptHold? hold) =>
        chosen.IsKeptBy(hold) ? new HoldState.Kept(hold!) : new HoldState.Open();

    private static bool IsSameDay(SlotOffer slot, BookingChoice choice) =>
        slot.StartsAt.InZone(choice.Zone).Date == choice.Start?.InZone(choice.Zone).Date;
}
