using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace CalendarCafe.Web.Features.Teams;

public sealed partial class TeamsPage : IDisposable
{
    // Cancelled, never disposed: what still runs when the page goes may yet ask for the token, and there is no timer to free.
    private readonly CancellationTokenSource _gone = new();
    private ElementReference _heading;
    private IReadOnlyList<ListedTeam>? _teams;
    private IReadOnlyList<DeletedTeam>? _deleted;
    private bool _isAway;
    private bool _isAsking;

    [CascadingParameter]
    public required HostDesk Desk { get; init; }

    [Inject]
    internal TeamDesk Acts { get; init; } = null!; // injected

    [Inject]
    public required IDialogService Dialogs { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required ILogger<TeamsPage> Logger { get; init; }

    private bool MayCreate => TeamRights.MayCreate(Desk.Member);

    private string Prefix => $"{Desk.BookingPath[..(Desk.BookingPath.LastIndexOf('/') + 1)]}";

    public void Dispose() => _gone.Cancel();

    protected override Task OnInitializedAsync() => RefreshAsync();

    private async Task RefreshAsync()
    {
        try
        {
            _teams = await Acts.Queries.ListAsync(Desk.Member, _gone.Token);
            _deleted = await Acts.Queries.DeletedAsync(Desk.Member, _gone.Token);
            _isAway = false;
        }
        catch (Exception outage) when (DatabaseOutage.Explains(outage))
        {
            LogNotReached(Logger, outage, Desk.Member.OrganizationId.Value);
            _isAway = true;
        }
    }

    private Task MakeAsync() =>
        AskAsync(async () =>
        {
            var made = await NewTeamDialog.AskAsync(
                Dialogs,
                Prefix,
                (slug, cancellationToken) =>
                    Acts.Queries.LookAtSlugAsync(Desk.Member, self: null, slug, cancellationToken),
                (name, slug) => Acts.Create.ExecuteAsync(Desk.Member, name, slug, _gone.Token)
            );
            if (made is { } id)
            {
                Navigation.NavigateTo($"/app/teams/{id}");
            }
        });

    private Task RestoreAsync(DeletedTeam gone) =>
        AskAsync(async () =>
        {
            var result = await Acts.Restore.ExecuteAsync(Desk.Member, new(gone.Id), _gone.Token);
            await RefreshAsync();
            switch (result)
            {
                case RestoreTeamResult.Restored { IsFresh: true } fresh:
                    Snackbar.Add(Texts["RestoredFresh", gone.Name, fresh.Slug], Severity.Warning);
                    break;
                case RestoreTeamResult.Restored:
                    Snackbar.Add(Texts["Restored", gone.Name], Severity.Success);
                    break;
                default:
                    Snackbar.Add(Texts["NotFound"], Severity.Warning);
                    break;
            }

            await Task.Yield();
            await _heading.FocusAsync(); // the button is gone
        });

    // Not by disabling the buttons: a dialog gives the focus back to one of them.
    private async Task AskAsync(Func<Task> ask)
    {
        if (_isAsking)
        {
            return;
        }

        _isAsking = true;
        try
        {
            await ask();
        }
        catch (Exception outage) when (DatabaseOutage.Explains(outage))
        {
            LogNotReached(Logger, outage, Desk.Member.OrganizationId.Value);
            Snackbar.Add(Texts["Away"], Severity.Error);
        }
        finally
        {
            _isAsking = false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The teams of {OrganizationId} could not be reached")]
    private static partial void LogNotReached(ILogger logger, Exception outage, Guid organizationId);
}
