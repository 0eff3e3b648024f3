using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Bookings.Agenda;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace CalendarCafe.Web.Features.Bookings.Changes;

public sealed partial class ReassignDialog
{
    private Colleague? _chosen;
    private string? _problem;
    private bool _asksAnyway;
    private bool _isRunning;

    [CascadingParameter]
    public required IMudDialogInstance Dialog { get; init; }

    [Parameter, EditorRequired]
    public required HostBooking Booking { get; set; }

    /// <summary>The host's zone.</summary>
    [Parameter, EditorRequired]
    public required DateTimeZone Zone { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<Colleague> Colleagues { get; set; }

    /// <summary>Gives it to somebody, within their hours or, when told so, anyway.</summary>
    [Parameter, EditorRequired]
    public required Func<UserId, bool, Task<ReassignBookingResult>> Act { get; set; }

    /// <summary>The name of who took it over; null where nobody did.</summary>
    public static async Task<string?> AskAsync(
        IDialogService dialogs,
        HostBooking booking,
        DateTimeZone zone,
        IReadOnlyList<Colleague> colleagues,
        Func<UserId, bool, Task<ReassignBookingResult>> act
    )
    {
        var parameters = new DialogParameters<ReassignDialog>
        {
            { dialog => dialog.Booking, booking },
            { dialog => dialog.Zone, zone },
            { dialog => dialog.Colleagues, colleagues },
            { dialog => dialog.Act, act },
        };
        var dialog = await dialogs.ShowAsync<ReassignDialog>(null, parameters);
        return (await dialog.Result)?.Data as string;
    }

    private void Choose(Colleague colleague) => (_chosen, _problem, _asksAnyway) = (colleague, null, false);

    private async Task ReassignAsync()
    {
        if (_chosen is not { } colleague)
        {
            _problem = Texts["ReassignWhom"];
            return;
        }

        (_isRunning, _problem) = (true, null);
        try
        {
            var result = await Act(colleague.Id, _asksAnyway);
            if (result is ReassignBookingResult.Reassigned(var name))
            {
                Dialog.Close(DialogResult.Ok(name));
                return;
            }

            _asksAnyway = result is ReassignBookingResult.NeedsConfirmation;
            _problem = ActRefusals.Of(result, Zone, Texts);
        }
        catch (Exception outage) when (DatabaseOutage.Explains(outage))
        {
            _problem = Texts["Refused_Away"];
        }
        finally
        {
            _isRunning = false;
        }
    }
}
