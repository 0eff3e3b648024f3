using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Bookings.Changes;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace CalendarCafe.Web.Features.Bookings.Agenda;

public sealed partial class CancelDialog
{
    private string _reason = "";
    private string? _problem;
    private bool _isRunning;

    [CascadingParameter]
    public required IMudDialogInstance Dialog { get; init; }

    [Parameter, EditorRequired]
    public required HostBookingDetails Details { get; set; }

    /// <summary>The host's zone.</summary>
    [Parameter, EditorRequired]
    public required DateTimeZone Zone { get; set; }

    /// <summary>Cancels for this reason.</summary>
    [Parameter, EditorRequired]
    public required Func<string, Task<CancelBookingResult>> Act { get; set; }

    /// <summary>Whether the booking was cancelled, rather than kept.</summary>
    public static async Task<bool> AskAsync(
        IDialogService dialogs,
        HostBookingDetails details,
        DateTimeZone zone,
        Func<string, Task<CancelBookingResult>> act
    )
    {
        var parameters = new DialogParameters<CancelDialog>
        {
            { dialog => dialog.Details, details },
            { dialog => dialog.Zone, zone },
            { dialog => dialog.Act, act },
        };
        var dialog = await dialogs.ShowAsync<CancelDialog>(null, parameters);
        return await dialog.Result is { Canceled: false };
    }

    private async Task CancelAsync()
    {
        _isRunning = true;
        _problem = null;
        try
        {
            Show(await Act(_reason));
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

    private void Show(CancelBookingResult result)
    {
        if (result is CancelBookingResult.Canceled)
        {
            Dialog.Close(DialogResult.Ok(true));
            return;
        }

        _problem = ActRefusals.Of(result, Zone, Texts);
    }
}
