using CalendarCafe.Domain.Bookings;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Bookings.Groups;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace CalendarCafe.Web.Features.Bookings.Agenda;

public sealed partial class BookingDetailsPage : IDisposable
{
    // Cancelled, never disposed: what still runs when the page goes may yet ask for the token, and there is no timer to free.
    private readonly CancellationTokenSource _gone = new();
    private ElementReference _heading;
    private HostBookingDetails? _details;
    private bool _isLoaded;
    private bool _isAway;
    private bool _isAsking;
    private string _news = "";

    [Parameter]
    public Guid Id { get; set; }

    [CascadingParameter]
    public required HostDesk Desk { get; init; }

    /// <summary>Only while the document is made; the circuit has none.</summary>
    [CascadingParameter]
    public HttpContext? HttpContext { get; set; }

    [Inject]
    internal HostBookingQueries Queries { get; init; } = null!; // injected

    [Inject]
    internal CancelBooking CancelBooking { get; init; } = null!; // injected

    [Inject]
    internal CancelSession CancelSession { get; init; } = null!; // injected

    [Inject]
    public required IClock Clock { get; init; }

    [Inject]
    public required IDialogService Dialogs { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    [Inject]
    public required ILogger<BookingDetailsPage> Logger { get; init; }

    public void Dispose()
    {
        _gone.Cancel();
    }

    protected override Task OnParametersSetAsync() => RefreshAsync();

    private async Task RefreshAsync()
    {
        try
        {
            var found = await Queries.FindAsync(Desk.Member, new BookingId(Id), _gone.Token);
            _details = found?.SeenFrom(Desk);
            _isLoaded = true;
            _isAway = false;
            if (found is null)
            {
                AnswerNotFound();
            }
        }
        catch (Exception outage) when (DatabaseOutage.Explains(outage))
        {
            LogNotLoaded(Logger, outage, Id);
            _isAway = true;
        }
    }

    // Only as the answer starts: a page that is known to be missing earlier is not rendered at all.
    private void AnswerNotFound()
    {
        if (HttpContext is { Response.HasStarted: false } document)
        {
            document.Response.OnStarting(() =>
            {
                document.AnswerWith(StatusCodes.Status404NotFound);
                return Task.CompletedTask;
            });
        }
    }

    private bool MayCancel(HostBooking booking) =>
        Desk.Member.MayEdit
        && booking.Status is BookingStatus.Confirmed or BookingStatus.Rescheduled
        && booking.EndsAt > Clock.GetCurrentInstant();

    private bool MayCancelAll(HostBookingDetails details) =>
        details.Attendees.Any(attendee => MayCancel(attendee) || attendee.Status == BookingStatus.Pending);

    private async Task AskToCancelAsync(AgendaMeeting meeting, GroupSessionId session)
    {
        if (_isAsking)
        {
            return;
        }

        _isAsking = true;
        var bookings = await CancelSessionDialog.AskAsync(
            Dialogs,
            meeting,
            Desk.Zone,
            message => CancelSession.ExecuteAsync(Desk.Member, session, message, _gone.Token)
        );
        _isAsking = false;
        if (bookings is { } count)
        {
            Snackbar.Add(Texts.Plural("SessionDone", count), Severity.Success);
            await RefreshAsync();
            await _heading.FocusAsync(); // the button that had it is gone
        }
    }

    private async Task AskToCancelAsync(HostBookingDetails details)
    {
        // Not by disabling the button: the dialog gives the focus back to it.
        if (_isAsking)
        {
            return;
        }

        _isAsking = true;
        var isCanceled = await CancelDialog.AskAsync(
            Dialogs,
            details,
            Desk.Zone,
            reason => CancelBooking.ExecuteAsync(Desk.Member, details.Booking.Id, reason, _gone.Token)
        );
        _isAsking = false;
        if (isCanceled)
        {
            await TellAsync(Texts["Done", details.Booking.InviteeName]);
        }
    }

    private async Task TellAsync(string sentence)
    {
        if (sentence.Length > 0)
        {
            _news = sentence;
            Snackbar.Add(sentence, Severity.Success);
        }

        await RefreshAsync();
        if (_details is not null)
        {
            await Task.Yield(); // a dialog gives the focus back to a button that may be gone
            await _heading.FocusAsync();
        }
    }

    [LoggerMessage(LogLevel.Warning, "Booking {BookingId} could not be loaded")]
    private static partial void LogNotLoaded(ILogger logger, Exception outage, Guid bookingId);
}
