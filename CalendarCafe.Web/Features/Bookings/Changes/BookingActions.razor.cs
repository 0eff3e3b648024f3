using System.Diagnostics;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Bookings.Agenda;
using CalendarCafe.Web.Features.Scheduling;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace CalendarCafe.Web.Features.Bookings.Changes;

public sealed partial class BookingActions : IDisposable
{
    // Cancelled, never disposed: what still runs when the page goes may yet ask for the token, and there is no timer to free.
    private readonly CancellationTokenSource _gone = new();
    private bool _isRunning;

    [Parameter, EditorRequired]
    public required HostBooking Booking { get; set; }

    [Parameter, EditorRequired]
    public required HostDesk Desk { get; set; }

    /// <summary>Told what was done, so that the page can say it and look again.</summary>
    [Parameter, EditorRequired]
    public EventCallback<string> Done { get; set; }

    /// <summary>Only yes and no to a request, as in a list.</summary>
    [Parameter]
    public bool AnswersOnly { get; set; }

    /// <summary>It may be moved although it is past, for it did not take place.</summary>
    [Parameter]
    public bool IsReopened { get; set; }

    /// <summary>Further acts, of the page.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    [Inject]
    internal HostActs Acts { get; init; } = null!; // injected

    [Inject]
    internal MovedMeetings Meetings { get; init; } = null!; // injected

    [Inject]
    internal ColleagueQueries Colleagues { get; init; } = null!; // injected

    [Inject]
    public required IClock Clock { get; init; }

    [Inject]
    public required IDialogService Dialogs { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    private bool IsLive => RendererInfo.IsInteractive;

    private bool MayMove => Booking.IsActive && (Booking.EndsAt > Clock.GetCurrentInstant() || IsReopened);

    private bool MayBeMissed =>
        Booking.StartsAt <= Clock.GetCurrentInstant()
        && Booking.Status is BookingStatus.Confirmed or BookingStatus.Rescheduled or BookingStatus.Completed;

    private string Name =>
        Texts[
            "Between",
            Booking.Title,
            Booking.InviteeName,
            TimeText.Of(Booking.StartsAt, Desk.Zone, TimeShape.DayAndClock)
        ];

    public void Dispose() => _gone.Cancel();

    private string Named(string act) => Texts["ActOn", Texts[act], Name];

    private Task ApproveAsync() =>
        RunAsync(async () =>
        {
            var result = await Acts.Approve.ExecuteAsync(Desk.Member, Booking.Id, Booking.Sequence, _gone.Token);
            await TellAsync(
                result is AnswerRequestResult.Answered,
                Texts["Approved", Booking.InviteeName],
                ActRefusals.Of(result, Desk.Zone, Texts)
            );
        });

    private Task DeclineAsync() =>
        RunAsync(async () =>
        {
            var isDone = await DeclineDialog.AskAsync(
                Dialogs,
                Booking,
                Desk.Zone,
                reason => Acts.Decline.ExecuteAsync(Desk.Member, Booking.Id, Booking.Sequence, reason, _gone.Token)
            );
            if (isDone)
                await Done.InvokeAsync(Texts["Declined", Booking.InviteeName]);
        });

    private Task MoveAsync() =>
        RunAsync(async () =>
        {
            var isDone = await MoveDialog.AskAsync(
                Dialogs,
                new(
                    Booking,
                    Desk.Zone,
                    Clock.GetCurrentInstant(),
                    date => Meetings.DayAsync(Desk.Member, Booking.Id, date, Desk.Zone, _gone.Token),
                    (start, anyway) =>
                        Acts.Reschedule.ExecuteAsync(
                            Desk.Member,
                            new(Booking.Id, start, Booking.Sequence, anyway),
                            _gone.Token
                        )
                )
            );
            if (isDone)
                await Done.InvokeAsync(Texts["MoveDone", Booking.InviteeName]);
        });

    private Task ReassignAsync() =>
        RunAsync(async () =>
        {
            var colleagues = await Colleagues.ListAsync(Desk.Member, Booking.Id, _gone.Token);
            var name = await ReassignDialog.AskAsync(
                Dialogs,
                Booking,
                Desk.Zone,
                colleagues,
                (to, anyway) =>
                    Acts.Reassign.ExecuteAsync(Desk.Member, new(Booking.Id, to, Booking.Sequence, anyway), _gone.Token)
            );
            if (name is not null)
                await Done.InvokeAsync(Texts["ReassignDone", name, Booking.InviteeName]);
        });

    private Task MarkNoShowAsync() =>
        RecordAsync(() => Acts.Outcomes.MarkNoShow.ExecuteAsync(Desk.Member, Booking.Id, _gone.Token), "NoShowDone");

    private Task UndoNoShowAsync() =>
        RecordAsync(
            () => Acts.Outcomes.UndoNoShow.ExecuteAsync(Desk.Member, Booking.Id, _gone.Token),
            "UndoNoShowDone"
        );

    private Task ReopenAsync() =>
        RecordAsync(() => Acts.Outcomes.Reopen.ExecuteAsync(Desk.Member, Booking.Id, _gone.Token), "ReopenDone");

    private Task RecordAsync(Func<Task<OutcomeResult>> act, string done) =>
        RunAsync(async () =>
        {
            var result = await act();
            var refusal = result switch
            {
                OutcomeResult.Recorded => "",
                OutcomeResult.NotFound => Texts["Refused_NotFound"],
                OutcomeResult.NotNow(var status) => Texts["Refused_NotNow", Texts[$"Status_{status}"]],
                _ => throw new UnreachableException(),
            };
            await TellAsync(result is OutcomeResult.Recorded, Texts[done], refusal);
        });

    // What was refused has changed what the page shows: it looks again either way.
    private async Task TellAsync(bool isDone, string sentence, string refusal)
    {
        if (!isDone)
            Snackbar.Add(refusal, Severity.Warning);
        await Done.InvokeAsync(isDone ? sentence : "");
    }

    // Not by disabling buttons: a dialog gives the focus back to the one that opened it.
    private async Task RunAsync(Func<Task> act)
    {
        if (_isRunning)
            return;

        _isRunning = true;
        try
        {
            await act();
        }
        catch (Exception outage) when (DatabaseOutage.Explains(outage))
        {
            Snackbar.Add(Texts["Refused_Away"], Severity.Warning);
        }
        finally
        {
            _isRunning = false;
        }
    }
}
