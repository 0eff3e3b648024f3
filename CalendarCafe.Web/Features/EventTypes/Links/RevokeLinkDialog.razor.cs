using CalendarCafe.Infrastructure.Persistence;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace CalendarCafe.Web.Features.EventTypes.Links;

public sealed partial class RevokeLinkDialog
{
    private string? _problem;
    private bool _isRunning;

    [CascadingParameter]
    public required IMudDialogInstance Dialog { get; init; }

    [Parameter, EditorRequired]
    public required HostLink Link { get; set; }

    /// <summary>Revokes it; false where it is not there.</summary>
    [Parameter, EditorRequired]
    public required Func<Task<bool>> Act { get; set; }

    /// <summary>Whether it was revoked, rather than kept.</summary>
    public static async Task<bool> AskAsync(IDialogService dialogs, HostLink link, Func<Task<bool>> act)
    {
        var parameters = new DialogParameters<RevokeLinkDialog>
        {
            { dialog => dialog.Link, link },
            { dialog => dialog.Act, act },
        };
        var dialog = await dialogs.ShowAsync<RevokeLinkDialog>(
            null,
            parameters,
            new() { MaxWidth = MaxWidth.ExtraSmall }
        );
        return await dialog.Result is { Canceled: false };
    }

    private async Task RevokeAsync()
    {
        _isRunning = true;
        _problem = null;
        try
        {
            if (await Act())
            {
                Dialog.Close(DialogResult.Ok(true));
            }
            else
            {
                _problem = Texts["Refused_NotFound"];
            }
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
