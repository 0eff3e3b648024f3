using System.Diagnostics;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Members.Listing;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace CalendarCafe.Web.Features.Members.Changes;

public sealed partial class DeactivateDialog
{
    private bool _cancels;
    private string _message = "";
    private string? _problem;
    private bool _isRunning;

    [CascadingParameter]
    public required IMudDialogInstance Dialog { get; init; }

    [Parameter, EditorRequired]
    public required ListedMember Member { get; set; }

    /// <summary>Deactivates the member; with a message, cancels what they still have to host.</summary>
    [Parameter, EditorRequired]
    public required Func<string?, Task<Deactivation>> Act { get; set; }

    /// <summary>What was done; null where nothing was.</summary>
    public static async Task<Deactivation?> AskAsync(
        IDialogService dialogs,
        ListedMember member,
        Func<string?, Task<Deactivation>> act
    )
    {
        var parameters = new DialogParameters<DeactivateDialog>
        {
            { dialog => dialog.Member, member },
            { dialog => dialog.Act, act },
        };
        var dialog = await dialogs.ShowAsync<DeactivateDialog>(null, parameters);
        return await dialog.Result is { Canceled: false, Data: Deactivation done } ? done : null;
    }

    private void Choose(bool cancels) => (_cancels, _problem) = (cancels, null);

    private async Task DeactivateAsync()
    {
        if (_cancels && string.IsNullOrWhiteSpace(_message))
        {
            _problem = Texts["Refused_NoMessage"];
            return;
        }

        (_isRunning, _problem) = (true, null);
        try
        {
            Show(await Act(_cancels ? _message : null));
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

    private void Show(Deactivation done)
    {
        switch (done.Result)
        {
            case SwitchMemberResult.Done:
                Dialog.Close(DialogResult.Ok(done));
                break;
            case SwitchMemberResult.LastOwner:
                _problem = Texts["Refused_LastOwner"];
                break;
            case SwitchMemberResult.NotAllowed:
                _problem = Texts["Refused_NotAllowed"];
                break;
            case SwitchMemberResult.NotFound:
                _problem = Texts["Refused_NotFound"];
                break;
            default:
                throw new UnreachableException();
        }
    }
}
