using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Members.Changes;
using CalendarCafe.Web.Features.Members.Invitations;
using CalendarCafe.Web.Features.Members.Listing;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace CalendarCafe.Web.Features.Members;

public sealed partial class MembersPage : IDisposable
{
    // Cancelled, never disposed: what still runs when the page goes may yet ask for the token, and there is no timer to free.
    private readonly CancellationTokenSource _gone = new();
    private ElementReference _heading;
    private MemberQuery _query = new();
    private ListedMembers? _found;
    private IReadOnlyList<WaitingInvitation> _waiting = [];
    private Instant _now;
    private bool _isLoading;
    private bool _isAway;
    private bool _isAsking;

    [SupplyParameterFromQuery]
    public string? Q { get; set; }

    [SupplyParameterFromQuery]
    public string? Page { get; set; }

    [CascadingParameter]
    public required HostDesk Desk { get; init; }

    [Inject]
    internal MemberQueries Queries { get; init; } = null!; // injected

    [Inject]
    internal MemberActs Acts { get; init; } = null!; // injected

    [Inject]
    internal InvitationActs Invitations { get; init; } = null!; // injected

    [Inject]
    public required IClock Clock { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required IDialogService Dialogs { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    [Inject]
    public required ILogger<MembersPage> Logger { get; init; }

    public void Dispose() => _gone.Cancel();

    protected override Task OnParametersSetAsync()
    {
        _query = MemberQuery.Read(Q, Page);
        _isLoading = true;
        return RefreshAsync();
    }

    private void Go(MemberQuery query) => Navigation.NavigateTo(query.ToPath(), replace: true);

    // What was listed stays until the next list is there, so that nothing jumps.
    private Task RefreshAsync() =>
        TryAsync(async () =>
        {
            var query = _query;
            _now = Clock.GetCurrentInstant();
            var found = await Queries.ListAsync(Desk.Member, query, _gone.Token);
            var waiting = await Queries.WaitingAsync(Desk.Member, _gone.Token);
            if (query != _query)
            {
                return; // something else was asked for meanwhile, and looks for itself
            }

            _found = found with { Rows = [.. found.Rows.Select(member => member.SeenFrom(Desk))] };
            _waiting = [.. waiting.Select(invitation => invitation.SeenFrom(Desk))];
            (_isAway, _isLoading) = (false, false);
        });

    private Task InviteAsync() =>
        AskAsync(async () =>
        {
            var invited = await InviteDialog.AskAsync(
                Dialogs,
                RoleOffer.ToInvite(Desk.Member.Role),
                (typed, role) => Invitations.Invite.ExecuteAsync(Desk.Member, typed, role, _gone.Token)
            );
            if (invited > 0)
            {
                await TellAsync(Texts.Plural("Invited", invited));
            }
        });

    private Task ChangeRoleAsync(ListedMember member) =>
        AskAsync(async () =>
        {
            var isSelf = member.Id == Desk.Member.UserId;
            var given = await RoleDialog.AskAsync(
                Dialogs,
                member,
                isSelf,
                RoleOffer.Of(Desk.Member.Role, isSelf, member.Role),
                (seen, wanted) => Acts.ChangeRole.ExecuteAsync(Desk.Member, member.Id, seen, wanted, _gone.Token)
            );
            if (given is not { } role)
            {
                await RefreshAsync();
            }
            else if (isSelf)
            {
                Navigation.NavigateTo(MemberQuery.Path, forceLoad: true); // everything on the page was for the old role
            }
            else
            {
                await RefreshAsync();
                Snackbar.AddUndo(
                    Texts["RoleChanged", member.Name, Texts[$"Role_{role}"]],
                    Shell["Undo"],
                    () => TakeBackAsync(member, role)
                );
            }
        });

    private Task TakeBackAsync(ListedMember member, Role given) =>
        TryAsync(async () =>
        {
            var result = await Acts.ChangeRole.ExecuteAsync(Desk.Member, member.Id, given, member.Role, _gone.Token);
            await TellAsync(
                result is ChangeRoleResult.Changed,
                Texts["RoleChanged", member.Name, Texts[$"Role_{member.Role}"]]
            );
        });

    private Task DeactivateAsync(ListedMember member) =>
        AskAsync(async () =>
        {
            var done = await DeactivateDialog.AskAsync(Dialogs, member, message => DeactivateAsync(member, message));
            await RefreshAsync();
            if (done is null)
            {
                return;
            }

            if (done.CalledOff is { } calledOff)
            {
                Snackbar.Add(
                    Texts["DeactivatedCanceled", member.Name, calledOff.Canceled, calledOff.Canceled + calledOff.Left],
                    calledOff.Left == 0 ? Severity.Success : Severity.Warning
                );
            }
            else
            {
                Snackbar.AddUndo(Texts["Deactivated", member.Name], Shell["Undo"], () => ReactivateAsync(member));
            }

            await Task.Yield(); // the dialog gives the focus back to a button that is gone
            await _heading.FocusAsync();
        });

    // In this order: whoever can still be booked would be booked again.
    private async Task<Deactivation> DeactivateAsync(ListedMember member, string? message)
    {
        var result = await Acts.Deactivate.ExecuteAsync(Desk.Member, member.Id, _gone.Token);
        return result is SwitchMemberResult.Done && message is not null
            ? new(result, await Acts.CallOff.ExecuteAsync(Desk.Member, member.Id, message, _gone.Token))
            : new(result, CalledOff: null);
    }

    private Task ReactivateAsync(ListedMember member) =>
        TryAsync(async () =>
        {
            var result = await Acts.Reactivate.ExecuteAsync(Desk.Member, member.Id, _gone.Token);
            await TellAsync(result is SwitchMemberResult.Done, Texts["Reactivated", member.Name]);
            await _heading.FocusAsync(); // the button that had it is gone
        });

    private Task ResendAsync(WaitingInvitation invitation) =>
        TryAsync(async () =>
        {
            var result = await Invitations.Resend.ExecuteAsync(Desk.Member, invitation.Id, _gone.Token);
            if (result is ChangeInvitationResult.TooManyMails)
            {
                Snackbar.Add(Texts["Refused_TooManyMails", invitation.Email], Severity.Warning);
                return;
            }

            await TellAsync(result is ChangeInvitationResult.Done, Texts["Resent", invitation.Email]);
        });

    private Task RevokeAsync(WaitingInvitation invitation) =>
        TryAsync(async () =>
        {
            var result = await Invitations.Revoke.ExecuteAsync(Desk.Member, invitation.Id, _gone.Token);
            await RefreshAsync();
            if (result is ChangeInvitationResult.Done)
            {
                Snackbar.AddUndo(Texts["Revoked", invitation.Email], Shell["Undo"], () => ReinstateAsync(invitation));
            }
            else
            {
                Snackbar.Add(Texts["Refused_Changed"], Severity.Warning);
            }

            await _heading.FocusAsync(); // the button that had it is gone
        });

    private Task ReinstateAsync(WaitingInvitation invitation) =>
        TryAsync(async () =>
        {
            var result = await Invitations.Reinstate.ExecuteAsync(Desk.Member, invitation.Id, _gone.Token);
            await TellAsync(result is ChangeInvitationResult.Done, Texts["Reinstated", invitation.Email]);
        });

    private Task TellAsync(string sentence) => TellAsync(isDone: true, sentence);

    private async Task TellAsync(bool isDone, string sentence)
    {
        await InvokeAsync(RefreshAsync);
        await InvokeAsync(StateHasChanged); // an undo comes from the snackbar, which renders itself alone
        Snackbar.Add(isDone ? sentence : Texts["Refused_Changed"], isDone ? Severity.Success : Severity.Warning);
    }

    // Not by disabling the buttons: the dialog gives the focus back to one of them.
    private async Task AskAsync(Func<Task> ask)
    {
        if (_isAsking)
        {
            return;
        }

        _isAsking = true;
        try
        {
            await TryAsync(ask);
        }
        finally
        {
            _isAsking = false;
        }
    }

    private async Task TryAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception outage) when (DatabaseOutage.Explains(outage))
        {
            LogNotDone(Logger, outage, Desk.Member.UserId.Value);
            (_isAway, _isLoading) = (true, false);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The members that {UserId} sees could not be loaded or changed")]
    private static partial void LogNotDone(ILogger logger, Exception outage, Guid userId);
}
