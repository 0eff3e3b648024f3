using System.Diagnostics;
using System.Globalization;
using CalendarCafe.Domain;
using CalendarCafe.Domain.Availability;
using CalendarCafe.Web.Features.Bookings.Changes;
using CalendarCafe.Web.Features.Bookings.Entries;
using CalendarCafe.Web.Features.Bookings.Holds;
using CalendarCafe.Web.Features.Bookings.Picking;
using CalendarCafe.Web.Features.EventTypes;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace CalendarCafe.Web.Features.Bookings.Managing;

public sealed partial class ReschedulePage
{
    private ManagedBooking? _booking;
    private OfferedEventType? _offered;
    private BookingChoice? _choice;
    private BookingQuery _query = new(null, null, null, null, null, null, false);
    private Visitor? _visitor;
    private Instant _now;
    private Instant? _openStart;
    private string? _closed;
    private string? _gone;
    private string? _message;
    private bool _canMove = true;
    private IReadOnlyList<SlotOffer> _nearest = [];

    [Parameter]
    public required string Token { get; set; }

    [SupplyParameterFromQuery]
    public string? Month { get; set; }

    [SupplyParameterFromQuery]
    public string? Date { get; set; }

    [SupplyParameterFromQuery]
    public string? Start { get; set; }

    [SupplyParameterFromQuery]
    public string? Zone { get; set; }

    [SupplyParameterFromQuery]
    public string? Zones { get; set; }

    [SupplyParameterFromQuery]
    public string? View { get; set; }

    [SupplyParameterFromQuery]
    public string? Days { get; set; }

    [SupplyParameterFromQuery]
    public string? Why { get; set; }

    [SupplyParameterFromQuery]
    public string? Typed { get; set; }

    [CascadingParameter]
    public required HttpContext HttpContext { get; init; }

    private IFormCollection? Stale => StaleForm.Of(HttpContext);

    private IFormCollection? Form => HttpMethods.IsPost(HttpContext.Request.Method) ? HttpContext.Request.Form : Stale;

    // A form that was sent must stand on the page, or nobody answers it.
    private bool FormIsOpen => _openStart is not null || Form is not null;

    private string ManageAddress => ManageAddressOf(Token);

    private CancellationToken Aborted => HttpContext.RequestAborted;

    public static string AddressOf(string token) => $"{ManageAddressOf(token)}/reschedule";

    /// <summary>The page of the booking itself.</summary>
    public static string ManageAddressOf(string token) => $"/manage/{Uri.EscapeDataString(token)}";

    protected override async Task OnInitializedAsync()
    {
        _now = Clock.GetCurrentInstant();
        if (await Bookings.FindAsync(Token, Aborted) is not { } booking)
        {
            Navigation.NotFound();
            return;
        }

        _booking = booking;
        _offered = await Meetings.FindAsync(ActorOf(booking), booking.Id, Aborted);
        _closed = ClosedBecause(booking);
        if (booking.Address is not { } address || _offered is null)
        {
            return;
        }

        _visitor = VisitorCookie.Of(HttpContext);
        _query = Query();
        var source = TimeSource.Of(booking, address, _offered, Token, _visitor.Known());
        _choice = BookingChoice.Read(_query, source, _now);
        if (_closed is null || Form is not null)
        {
            await OpenAsync(booking, source.Offered, _choice);
        }
    }

    private async Task OpenAsync(ManagedBooking booking, OfferedEventType offered, BookingChoice choice)
    {
        if (Form is not null)
        {
            _openStart = choice.Start;
            _message = Stale is null ? null : Texts["MoveStale"].Value;
        }
        else if (choice.Start is { } start)
        {
            _gone = await WhyNotAsync(booking, offered, choice, start);
            _openStart = _gone is null ? start : null;
        }
        else if (await TimeAnswers.LeadAsync(offered, choice, Aborted) is { } lead)
        {
            // What was typed is on offer; there is nothing more to say here.
            _booking = null;
            Navigation.NavigateTo(lead);
        }
    }

    private BookingQuery Query() =>
        new(
            Month,
            Date,
            Form is { } form ? form[MoveForm.StartField].ToString() : Start,
            Zone,
            RememberedZone: null,
            Duration: null,
            Zones is not null
        )
        {
            Moves = Token,
            Carried = CarriedValues.In(HttpContext.Request.Query),
            View = View,
            Days = Days,
            Why = Why,
            Typed = Typed,
        };

    private async Task<string?> WhyNotAsync(
        ManagedBooking booking,
        OfferedEventType offered,
        BookingChoice choice,
        Instant start
    )
    {
        if (start == booking.StartsAt)
            return Texts["MoveSameTime"];
        if (start <= _now)
            return Texts["WhyNotPast"];
        return await OpenSlots.WhyNotAsync(offered, choice.Duration, start, Aborted) is { } reason
            ? Texts.WhyNot(reason, start, choice.Zone, booking.HostName)
            : null;
    }

    private string? ClosedBecause(ManagedBooking booking)
    {
        if (!booking.IsAheadAt(_now))
            return Texts["MoveOver"];
        if (_now >= booking.InviteeMayRescheduleUntil)
            return TooLate(booking.InviteeMayRescheduleUntil, booking);
        return _offered is null || booking.Address is null ? Texts["MoveNotOffered", booking.HostName].Value : null;
    }

    private async Task MoveAsync()
    {
        if (_booking is not { } booking || _openStart is not { } start)
        {
            // Without a choice nothing is offered any more, and the page says so.
            HttpContext.AnswerWith(StatusCodes.Status422UnprocessableEntity);
            (_message, _canMove) = (Texts["NoTime"], false);
            return;
        }

        if (Stale is not null)
            return;

        var request = new RescheduleRequest(booking.Id, start, Seen(booking)) { Visitor = _visitor?.Known() };
        var result = await RescheduleBooking.ExecuteAsync(ActorOf(booking), request, Aborted);
        if (result is RescheduleBookingResult.Moved)
            Navigation.NavigateTo($"{ManageAddress}?moved=1");
        else
            await RefuseAsync(result, booking, start);
    }

    private async Task RefuseAsync(RescheduleBookingResult result, ManagedBooking booking, Instant start)
    {
        HttpContext.AnswerWith(
            result is RescheduleBookingResult.TooMany
                ? StatusCodes.Status429TooManyRequests
                : StatusCodes.Status409Conflict
        );
        var zone = _choice!.Zone; // a form stands on the page only with a choice
        (_message, _nearest, _canMove) = result switch
        {
            RescheduleBookingResult.Taken(var nearest) => (
                Texts["MoveTaken", TimeText.Of(start, zone, TimeShape.Clock)].Value,
                nearest,
                false
            ),
            RescheduleBookingResult.NotOffered(var reason, var nearest) => (
                $"{Texts.WhyNot(reason, start, zone, booking.HostName)} {Texts["MoveStays"]}",
                nearest,
                false
            ),
            RescheduleBookingResult.Past => ($"{Texts["WhyNotPast"]} {Texts["MoveStays"]}", [], false),
            RescheduleBookingResult.Changed(var at) => (
                Texts["MoveChanged", TimeText.Of(at, zone, TimeShape.DayAndClock)].Value,
                [],
                true
            ),
            RescheduleBookingResult.TooMany(var wait) => (Texts["MoveTooMany", Texts.Wait(wait)].Value, [], true),
            RescheduleBookingResult.TooLate(var until) => (TooLate(until, booking), [], false),
            RescheduleBookingResult.AlreadyOver
            or RescheduleBookingResult.NotFound
            or RescheduleBookingResult.NeedsConfirmation => (Texts["MoveOver"].Value, [], false),
            RescheduleBookingResult.Implausible => (Texts["NoTime"].Value, [], false),
            _ => throw new UnreachableException(),
        };
        // Whoever was first has changed what this page shows, and what its form is about.
        _booking = await Bookings.FindAsync(Token, Aborted) ?? booking;
    }

    private string TooLate(Instant until, ManagedBooking booking) =>
        Texts["MoveTooLate", TimeText.Of(until, booking.InviteeZone, TimeShape.DayAndClock), booking.HostName];

    private int Seen(ManagedBooking booking) =>
        int.TryParse(Form?[MoveForm.SeenField], NumberStyles.None, CultureInfo.InvariantCulture, out var seen)
            ? seen
            : booking.Sequence;

    private static Actor.Invitee ActorOf(ManagedBooking booking) => new(booking.OrganizationId, booking.Id);
}
