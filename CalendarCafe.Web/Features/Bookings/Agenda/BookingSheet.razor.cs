using CalendarCafe.Domain.Bookings;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Bookings.Changes;
using CalendarCafe.Web.Features.Bookings.Groups;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace CalendarCafe.Web.Features.Bookings.Agenda;

public sealed partial class BookingSheet : IDisposable
{
    // Cancelled, never disposed: what still runs when the page goes may yet ask for the token, and there is no timer to free.
    private readonly CancellationTokenSource _gone = new();
    private SheetHeading? _heading;
    private HostBookingDetails? _details;
    private BookingId? _shown;
    private bool _isLoaded;
    private bool _isAway;
    private bool _isAsking;
    private string _news = "";

    [Parameter, EditorRequired]
    public BookingId Id { get; set; }

    [Parameter, EditorRequired]
    public required HostDesk Desk { get; set; }

    /// <summary>It fills a page, rather than a drawer.</summary>
    [Parameter]
    public bool IsPage { get; set; }

    /// <summary>Told what was found, whenever it was looked for; null where there is no such booking.</summary>
    [Parameter]
    public EventCallback<HostBookingDetails?> Found { get; set; }

    [Inject]
    internal HostBookingQueries Queries { get; init; } = null!; // injected

    [Inject]
    internal CancelBooking CancelBooking { get; init; } = null!; // injected

    [Inject]
    internal CancelSession CancelSession { get; init; } = null!; // injected

    [Inject]
    internal ChangeLocation ChangeLocation { get; init; } = null!; // injected

    [Inject]
    internal KeepNote KeepNote { get; init; } = null!; // injected

    [Inject]
    public required IClock Clock { get; init; }

    [Inject]
    public required IDialogService Dialogs { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    [Inject]
    public required ILogger<BookingSheet> Logger { get; init; }

    public void Dispose() => _gone.Cancel();

    public ValueTask FocusAsync() => _heading?.FocusAsync() ?? ValueTask.CompletedTask;

    protected override Task OnParametersSetAsync()
    {
        if (_shown == Id)
        {
            return Task.CompletedTask;
        }

        // Another booking: nothing of the one before may stand under its name.
        (_shown, _details, _isLoaded, _isAway, _news) = (Id, null, false, false, "");
        return RefreshAsync();
    }

    private async Task RefreshAsync()
    {
        var id = Id;
        try
        {
            var found = await Queries.FindAsync(Desk.Member, id, _gone.Token);
            if (id != Id)
            {
                return; // another was opened meanwhile, and looks for itself
            }

            _details = found?.SeenFrom(Desk);
            (_isLoaded, _isAway) = (true, false);
            await Found.InvokeAsync(_details);
        }
        catch (Exception outage) when (DatabaseOutage.Explains(outage))
        {
            LogNotLoaded(Logger, outage, id);
            _isAway = true;
        }
    }

    private bool IsAhead(HostBooking booking) => booking.EndsAt > Clock.GetCurrentInstant();

    private bool MayCancel(HostBooking booking) =>
        Desk.Member.MayEdit
        && booking.Status is BookingStatus.Confirmed or BookingStatus.Rescheduled
        && IsAhead(booking);

    private bool MayCancelAll(HostBookingDetails details) =>
        details.Attendees.Any(attendee => MayCancel(attendee) || attendee.Status == BookingStatus.Pending);

    private bool MayRelocate(HostBookingDetails details) =>
        details.Booking is { IsActive: true, Session: null } && (IsAhead(details.Booking) || details.IsReopened);

    private Task AskToCancelAsync(AgendaMeeting meeting, GroupSessionId session) =>
        AskAsync(async () =>
        {
            var bookings = await CancelSessionDialog.AskAsync(
                Dialogs,
                meeting,
                Desk.Zone,
                message => CancelSession.ExecuteAsync(Desk.Member, session, message, _gone.Token)
            );
            return bookings is { } count ? Texts.Plural("SessionDone", count) : null;
        });

    private Task AskToCancelAsync(HostBookingDetails details) =>
        AskAsync(async () =>
        {
            var isCanceled = await CancelDialog.AskAsync(
                Dialogs,
                details,
                Desk.Zone,
                reason => CancelBooking.ExecuteAsync(Desk.Member, details.Booking.Id, reason, _gone.Token)
            );
            return isCanceled ? Texts["Done", details.Booking.InviteeName].Value : null;
        });

    private Task AskWhereAsync(HostBookingDetails details) =>
        AskAsync(async () =>
        {
            var booking = details.Booking;
            var isChanged = await PlaceDialog.AskAsync(
                Dialogs,
                details,
                Desk.Zone,
                (kind, value) =>
                    ChangeLocation.ExecuteAsync(
                        Desk.Member,
                        new(booking.Id, kind, value, booking.Sequence),
                        _gone.Token
                    )
            );
            return isChanged ? Texts["RelocateDone", booking.InviteeName].Value : null;
        });

    // Not by disabling the button: the dialog gives the focus back to it.
    private async Task AskAsync(Func<Task<string?>> ask)
    {
        if (_isAsking)
        {
            return;
        }

        _isAsking = true;
        try
        {
            if (await ask() is { } done)
            {
                await TellAsync(done);
            }
        }
        finally
        {
            _isAsking = false;
        }
    }

    private async Task<string?> KeepNoteAsync(string seen, string text)
    {
        try
        {
            var result = await KeepNote.ExecuteAsync(Desk.Member, Id, seen, text, _gone.Token);
            await RefreshAsync();
            if (result is not KeepNoteResult.Kept)
            {
                return ActRefusals.Of(result, Texts);
            }

            _news = Texts["NoteKept"];
            return null;
        }
        catch (Exception outage) when (DatabaseOutage.Explains(outage))
        {
            LogNotLoaded(Logger, outage, Id);
            return Texts["Refused_Away"];
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
            await FocusAsync();
        }
    }

    [LoggerMessage(LogLevel.Warning, "Booking {BookingId} could not be loaded")]
    private static partial void LogNotLoaded(ILogger logger, Exception outage, BookingId bookingId);
}
