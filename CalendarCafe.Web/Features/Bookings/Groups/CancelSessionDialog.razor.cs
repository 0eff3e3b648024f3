using System.Diagnostics;
using CalendarCafe.Infrastructure.Persistence;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace CalendarCafe.Web.Features.Bookings.Groups;

public sealed partial class CancelSessionDialog
{
    private string _message = "";
    private string? _problem;
    private bool _isRunning;

    [CascadingParameter]
    public required IMudDialogInstance Dialog { get; init; }

    [Parameter, EditorRequired]
    public required AgendaMeeting Meeting { get; set; }

    /// <summary>The host's zone.</summary>
    [Parameter, EditorRequired]
    public required DateTimeZone Zone { get; set; }

    /// <summary>Calls the session off with this message.</summary>
    [Parameter, EditorRequired]
    public required Func<string, Task<CancelSessionResult>> Act { get; set; }

    /// <summary>How many bookings were cancelled; null where the session was kept.</summary>
    public static async Task<int?> AskAsync(
        IDialogService dialogs,
        AgendaMeeting meeting,
        DateTimeZone zone,
        Func<string, Task<CancelSessionResult>> act
    )
    {
        var parameters = new DialogParameters<CancelSessionDialog>
        {
            { dialog => dialog.Meeting, meeting },
            { dialog => dialog.Zone, zone },
            { dialog => dialog.Act, act },
        };
        var dialog = await dialogs.ShowAsync<CancelSessionDialog>(null, parameters);
        return await dialog.Result is { Canceled: false, Data: int bookings } ? bookings : null;
    }

    private async Task CancelAsync()
    {
        _isRunning = true;
        _problem = null;
        try
        {
            Show(await Act(_message));
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

    private void Show(CancelSessionResult result)
    {
        if (result is CancelSessionResult.Canceled(var bookings))
        {
            Dialog.Close(DialogResult.Ok(bookings));
            return;
        }

        _problem = result switch
        {
            CancelSessionResult.NotFound => Texts["Refused_NoSession"],
            CancelSessionResult.AlreadyOver => Texts["Refused_SessionOver"],
            CancelSessionResult.MessageRequired => Texts["Refused_MessageRequired"],
            CancelSessionResult.MessageTooLong tooLong => Texts["Refused_ReasonTooLong", tooLong.Limit],
            _ => throw new UnreachableException(),
        };
    }
}
