using CalendarCafe.Domain.Bookings;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Bookings.Agenda;
using CalendarCafe.Web.Features.Bookings.Changes;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace CalendarCafe.Web.Features.Bookings.Listing;

public sealed partial class BulkCancelDialog
{
    // What became of each, in the order in which they were done; nothing for what was cancelled.
    private readonly Dictionary<BookingId, string> _outcomes = [];
    private string _reason = "";
    private string? _problem;
    private bool _isRunning;
    private bool _isDone;

    [CascadingParameter]
    public required IMudDialogInstance Dialog { get; init; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<HostBooking> Rows { get; set; }

    /// <summary>The host's zone.</summary>
    [Parameter, EditorRequired]
    public required DateTimeZone Zone { get; set; }

    /// <summary>Cancels one for this reason.</summary>
    [Parameter, EditorRequired]
    public required Func<BookingId, string, Task<CancelBookingResult>> Act { get; set; }

    [Inject]
    public required IStringLocalizer<DashboardTexts> Refusals { get; init; }

    private bool IsReasonRequired => Rows.Any(row => row.AsksForReason);

    /// <summary>How many were cancelled; null where all were kept.</summary>
    public static async Task<int?> AskAsync(
        IDialogService dialogs,
        IReadOnlyList<HostBooking> rows,
        DateTimeZone zone,
        Func<BookingId, string, Task<CancelBookingResult>> act
    )
    {
        var parameters = new DialogParameters<BulkCancelDialog>
        {
            { dialog => dialog.Rows, rows },
            { dialog => dialog.Zone, zone },
            { dialog => dialog.Act, act },
        };
        var dialog = await dialogs.ShowAsync<BulkCancelDialog>(null, parameters);
        return await dialog.Result is { Canceled: false, Data: int canceled } ? canceled : null;
    }

    private async Task CancelAsync()
    {
        if (IsReasonRequired && string.IsNullOrWhiteSpace(_reason))
        {
            _problem = Refusals["Refused_ReasonRequired"];
            return;
        }

        (_isRunning, _problem) = (true, null);
        foreach (var row in Rows)
        {
            _outcomes[row.Id] = await CancelAsync(row.Id);
            StateHasChanged(); // each line says at once what became of it
        }

        _isRunning = false;
        if (_outcomes.Values.All(outcome => outcome.Length == 0))
        {
            Finish();
            return;
        }

        _isDone = true;
        _problem = Texts.Plural("BulkLeft", _outcomes.Values.Count(outcome => outcome.Length > 0));
    }

    private async Task<string> CancelAsync(BookingId id)
    {
        try
        {
            return ActRefusals.Of(await Act(id, _reason), Zone, Refusals);
        }
        catch (Exception outage) when (DatabaseOutage.Explains(outage))
        {
            return Refusals["Refused_Away"];
        }
    }

    private void Finish() => Dialog.Close(DialogResult.Ok(_outcomes.Values.Count(outcome => outcome.Length == 0)));
}
