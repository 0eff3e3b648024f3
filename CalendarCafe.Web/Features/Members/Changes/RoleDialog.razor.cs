using System.Diagnostics;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Members.Listing;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace CalendarCafe.Web.Features.Members.Changes;

public sealed partial class RoleDialog
{
    private Role _seen;
    private Role _chosen;
    private string? _problem;
    private bool _isRunning;

    [CascadingParameter]
    public required IMudDialogInstance Dialog { get; init; }

    [Parameter, EditorRequired]
    public required ListedMember Member { get; set; }

    /// <summary>Whoever asks changes their own role.</summary>
    [Parameter]
    public bool IsSelf { get; set; }

    /// <summary>The roles that the member may be given, the present one among them.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<Role> Roles { get; set; }

    /// <summary>Gives a role, knowing the one that was seen.</summary>
    [Parameter, EditorRequired]
    public required Func<Role, Role, Task<ChangeRoleResult>> Act { get; set; }

    private RoleDifference Difference => RoleDifference.Between(_seen, _chosen);

    /// <summary>The role that was given; null where it stays.</summary>
    public static async Task<Role?> AskAsync(
        IDialogService dialogs,
        ListedMember member,
        bool isSelf,
        IReadOnlyList<Role> roles,
        Func<Role, Role, Task<ChangeRoleResult>> act
    )
    {
        var parameters = new DialogParameters<RoleDialog>
        {
            { dialog => dialog.Member, member },
            { dialog => dialog.IsSelf, isSelf },
            { dialog => dialog.Roles, roles },
            { dialog => dialog.Act, act },
        };
        var dialog = await dialogs.ShowAsync<RoleDialog>(null, parameters);
        return await dialog.Result is { Canceled: false, Data: Role given } ? given : null;
    }

    protected override void OnInitialized() => (_seen, _chosen) = (Member.Role, Member.Role);

    private void Choose(Role role) => (_chosen, _problem) = (role, null);

    private async Task ChangeAsync()
    {
        (_isRunning, _problem) = (true, null);
        try
        {
            Show(await Act(_seen, _chosen));
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

    private void Show(ChangeRoleResult result)
    {
        switch (result)
        {
            case ChangeRoleResult.Changed:
                Dialog.Close(DialogResult.Ok(_chosen));
                break;
            case ChangeRoleResult.Stale stale:
                _problem = stale.By is { } by
                    ? Texts["Refused_StaleBy", by, Texts[$"Role_{stale.Now}"]]
                    : Texts["Refused_Stale", Texts[$"Role_{stale.Now}"]];
                _seen = stale.Now;
                break;
            case ChangeRoleResult.LastOwner:
                _problem = Texts["Refused_LastOwner"];
                break;
            case ChangeRoleResult.NotAllowed:
                _problem = Texts["Refused_NotAllowed"];
                break;
            case ChangeRoleResult.NotFound:
                _problem = Texts["Refused_NotFound"];
                break;
            default:
                throw new UnreachableException();
        }
    }
}
