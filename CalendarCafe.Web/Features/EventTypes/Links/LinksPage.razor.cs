using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Hosting;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace CalendarCafe.Web.Features.EventTypes.Links;

public sealed partial class LinksPage : IDisposable
{
    // Cancelled, never disposed: what still runs when the page goes may yet ask for the token, and there is no timer to free.
    private readonly CancellationTokenSource _gone = new();
    private ElementReference _heading;
    private IReadOnlyList<LinkedEventType>? _eventTypes;
    private bool _isAway;
    private bool _isAsking;

    [CascadingParameter]
    public required HostDesk Desk { get; init; }

    [Inject]
    internal LinkQueries Queries { get; init; } = null!; // injected

    [Inject]
    internal CreateSchedulingLink CreateLink { get; init; } = null!; // injected

    [Inject]
    internal RevokeSchedulingLink RevokeLink { get; init; } = null!; // injected

    [Inject]
    internal SiteAddress Site { get; init; } = null!; // injected

    [Inject]
    public required IDialogService Dialogs { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    [Inject]
    public required ILogger<LinksPage> Logger { get; init; }

    public void Dispose() => _gone.Cancel();

    protected override Task OnInitializedAsync() => RefreshAsync();

    private async Task RefreshAsync()
    {
        try
        {
            var found = await Queries.OfMemberAsync(Desk.Member, _gone.Token);
            _eventTypes = [.. found.Select(eventType => eventType.SeenFrom(Desk))];
            _isAway = false;
        }
        catch (Exception outage) when (DatabaseOutage.Explains(outage))
        {
            LogNotLoaded(Logger, outage, Desk.Member.UserId.Value);
            _isAway = true;
        }
    }

    private Task MakeAsync(LinkedEventType eventType) =>
        AskAsync(async () =>
        {
            await NewLinkDialog.AskAsync(
                Dialogs,
                eventType.Name,
                terms => CreateLink.ExecuteAsync(Desk.Member, eventType.Id, terms, _gone.Token),
                token => Site.Of($"/links/{token}")
            );
            await RefreshAsync();
        });

    private Task RevokeAsync(HostLink link) =>
        AskAsync(async () =>
        {
            var isRevoked = await RevokeLinkDialog.AskAsync(
                Dialogs,
                link,
                () => RevokeLink.ExecuteAsync(Desk.Member, link.Id, _gone.Token)
            );
            await RefreshAsync();
            if (isRevoked)
            {
                Snackbar.Add(Texts["Revoked_Done"], Severity.Success);
                await Task.Yield(); // the dialog gives the focus back to a button that is gone
                await _heading.FocusAsync();
            }
        });

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
            await ask();
        }
        finally
        {
            _isAsking = false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The links of {UserId} could not be loaded")]
    private static partial void LogNotLoaded(ILogger logger, Exception outage, Guid userId);
}
