using System.Diagnostics;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace CalendarCafe.Web.Features.Members.Invitations;

public sealed partial class InviteDialog
{
    private MudTextField<string>? _field;
    private string _typed = "";
    private Role _role = Role.Member;
    private IReadOnlyList<InviteOutcome> _outcomes = [];
    private int _invited;
    private string? _problem;
    private bool _isRunning;
    private bool _takesFocus;

    [CascadingParameter]
    public required IMudDialogInstance Dialog { get; init; }

    /// <summary>The roles that whoever invites may give.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<Role> Roles { get; set; }

    [Parameter, EditorRequired]
    public required Func<string, Role, Task<InviteMembersResult>> Act { get; set; }

    /// <summary>How many were invited.</summary>
    public static async Task<int> AskAsync(
        IDialogService dialogs,
        IReadOnlyList<Role> roles,
        Func<string, Role, Task<InviteMembersResult>> act
    )
    {
        var parameters = new DialogParameters<InviteDialog>
        {
            { dialog => dialog.Roles, roles },
            { dialog => dialog.Act, act },
        };
        var dialog = await dialogs.ShowAsync<InviteDialog>(null, parameters);
        return await dialog.Result is { Canceled: false, Data: int invited } ? invited : 0;
    }

    // What was sent in vain is typed anew.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_takesFocus && _field is not null)
        {
            _takesFocus = false;
            await _field.FocusAsync();
        }
    }

    private void Finish() => Dialog.Close(DialogResult.Ok(_invited));

    private async Task InviteAsync()
    {
        (_isRunning, _problem) = (true, null);
        try
        {
            Show(await Act(_typed, _role));
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

    private void Show(InviteMembersResult result)
    {
        switch (result)
        {
            case InviteMembersResult.Answered answered:
                Show(answered.Outcomes);
                break;
            case InviteMembersResult.NothingTyped:
                _problem = Texts["Refused_NothingTyped"];
                _takesFocus = true;
                break;
            case InviteMembersResult.TooMany tooMany:
                _problem = Texts["Refused_TooMany", tooMany.Limit];
                break;
            case InviteMembersResult.NotAllowed:
                _problem = Texts["Refused_NotAllowed"];
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void Show(IReadOnlyList<InviteOutcome> outcomes)
    {
        _invited += outcomes.Count(outcome => outcome.Kind == InviteOutcomeKind.Invited);
        List<InviteOutcome> left = [.. outcomes.Where(outcome => outcome.Kind != InviteOutcomeKind.Invited)];
        if (left.Count == 0)
        {
            Finish();
            return;
        }

        _outcomes = outcomes;
        _typed = string.Join('\n', left.Select(outcome => outcome.Typed));
        _problem = Texts.Plural("InviteLeft", left.Count);
        _takesFocus = true;
    }
}
