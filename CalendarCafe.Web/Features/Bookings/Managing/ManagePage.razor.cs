using System.Diagnostics;
using CalendarCafe.Domain;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace CalendarCafe.Web.Features.Bookings.Managing;

public sealed partial class ManagePage
{
    private ManagedBooking? _booking;
    private ManageState _state = new("", "");
    private JustDone? _justDone;
    private Instant _now;
    private string? _problem;
    private string? _reasonProblem;

    // The last word: sending the form again would change nothing.
    private bool _isRefused;

    [Parameter]
    public required string Token { get; set; }

    /// <summary>Set right after booking.</summary>
    [SupplyParameterFromQuery]
    public string? New { get; set; }

    /// <summary>Set right after moving.</summary>
    [SupplyParameterFromQuery]
    public string? Moved { get; set; }

    /// <summary>Set when the form to cancel is to be open.</summary>
    [SupplyParameterFromQuery]
    public string? Cancel { get; set; }

    [CascadingParameter]
    public required HttpContext HttpContext { get; init; }

    private IFormCollection? Stale => StaleForm.Of(HttpContext);

    private IFormCollection? Form => HttpMethods.IsPost(HttpContext.Request.Method) ? HttpContext.Request.Form : Stale;

    private string PageAddress => $"/manage/{Uri.EscapeDataString(Token)}";

    protected override async Task OnInitializedAsync()
    {
        _now = Clock.GetCurrentInstant();
        if (await Bookings.FindAsync(Token, HttpContext.RequestAborted) is not { } booking)
        {
            Navigation.NotFound();
            return;
        }

        _justDone = New is not null ? JustDone.Booked : null;
        _justDone ??= Moved is not null ? JustDone.Moved : null;
        Show(booking);
        if (Stale is not null)
        {
            _problem = Texts["CancelStale"];
        }
    }

    private void Show(ManagedBooking booking) =>
        (_booking, _state) = (booking, ManageState.Of(booking, _now, _justDone, Texts));

    private async Task CancelAsync()
    {
        var booking = _booking!;
        var result = await CancelBooking.ExecuteAsync(
            new Actor.Invitee(booking.OrganizationId, booking.Id),
            booking.Id,
            Form?[CancelForm.ReasonField].ToString(),
            HttpContext.RequestAborted
        );
        if (result is CancelBookingResult.Canceled)
        {
            Navigation.NavigateTo(PageAddress);
            return;
        }

        _isRefused = result is not (CancelBookingResult.ReasonRequired or CancelBookingResult.ReasonTooLong);
        _problem = SentenceOf(result, booking);
        _reasonProblem = _isRefused ? null : _problem;
        // Whoever was first has changed what this page shows.
        Show(await Bookings.FindAsync(Token, HttpContext.RequestAborted) ?? booking);
        HttpContext.AnswerWith(_isRefused ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);
    }

    private string SentenceOf(CancelBookingResult result, ManagedBooking booking) =>
        result switch
        {
            CancelBookingResult.AlreadyOver { Status: BookingStatus.Canceled } => Texts["CancelAlready"],
            CancelBookingResult.AlreadyOver => Texts["CancelOver"],
            CancelBookingResult.TooLate tooLate => Texts[
                "CancelTooLate",
                TimeText.Of(tooLate.Until, booking.InviteeZone, TimeShape.DayAndClock),
                booking.HostName
            ],
            CancelBookingResult.ReasonRequired => Texts["CancelReasonRequired"],
            CancelBookingResult.ReasonTooLong tooLong => Texts["CancelReasonTooLong", tooLong.Limit],
            CancelBookingResult.NotFound => Texts["CancelNotFound"],
            _ => throw new UnreachableException(),
        };

    // A form that was sent must stand on the page until it is answered, or nobody answers it.
    private bool ShowsCancelling => !_isRefused && (Form is not null || IsAhead);

    private bool IsAhead => _booking?.IsAheadAt(_now) == true;
}
