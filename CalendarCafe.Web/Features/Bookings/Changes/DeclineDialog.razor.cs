using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Bookings.Agenda;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace CalendarCafe.Web.Features.Bookings.Changes;

public sealed partial class DeclineDialog
{
    private string _reason = "";
    private string? _problem;
    private bool _isRunning;

    [CascadingParameter]
    public required IMudDialogInstance Dialog { get; init; }

    [Parameter, EditorRequired]
    public required HostBooking Booking { get; set; }

    /// <summary>The host's zone.</summary>
    [Parameter, EditorRequired]
    public required DateTimeZone Zone { get; set; }

    /// <summary>Declines for this reason.</summary>
    [Parameter, EditorRequired]
    public required Func<string, Task<AnswerRequestResult>> Act { get; set; }

    /// <summary>Whether the request was declined, rather than left waiting.</summary>
    public static async Task<bool> AskAsync(
        IDialogService dialogs,
        HostBooking booking,
        DateTimeZone zone,
        Func<string, Task<AnswerRequestResult>> act
    )
    {
        var parameters = new DialogParameters<DeclineDialog>
        {
            { dialog => dialog.Booking, booking },
            { dialog => dialog.Zone, zone },
            { dialog => dialog.Act, act },
        };
        var dialog = await dialogs.ShowAsync<DeclineDialog>(null, parameters);
        return await dialog.Result is { Canceled: false };
    }

    private async Task DeclineAsync()
    {
        (_isRunning, _problem) = (true, null);
        try
        {
            var result = await Act(_reason);
            if (result is AnswerRequestResult.Answered)
            {
                Dialog.Close(DialogResult.Ok(true));
                return;
            }

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
