using System.Globalization;
using CalendarCafe.Domain.EventTypes;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.EventTypes.Editing;
using CalendarCafe.Web.Features.EventTypes.Links;
using CalendarCafe.Web.Hosting;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using NodaTime.Text;

namespace CalendarCafe.Web.Features.EventTypes.Sharing;

public sealed partial class ShareDialog : IDisposable
{
    // Cancelled, never disposed: what still runs when the dialog goes may yet ask for the token, and there is no timer to free.
    private readonly CancellationTokenSource _gone = new();
    private string? _code;
    private string? _once;
    private string? _mail;
    private string? _problem;
    private bool _isFull;
    private bool _isAway;
    private bool _isRunning;

    [CascadingParameter]
    public required IMudDialogInstance Dialog { get; init; }

    [Parameter, EditorRequired]
    public required HostDesk Desk { get; set; }

    [Parameter, EditorRequired]
    public EventTypeId Id { get; set; }

    [Parameter, EditorRequired]
    public required string Name { get; set; }

    [Parameter, EditorRequired]
    public required string Slug { get; set; }

    [Inject]
    internal CreateSchedulingLink CreateLink { get; init; } = null!; // injected

    [Inject]
    internal SuggestedTimeQueries Times { get; init; } = null!; // injected

    [Inject]
    internal SiteAddress Site { get; init; } = null!; // injected

    private string Address => Site.Of($"{Desk.BookingPath}/{Slug}");

    private string Code => _code ??= QrPicture.Of(Address);

    private string Embed => EmbedCode.Button(Address, Texts["EmbedLabel", Name]);

    private string MailTo =>
        $"mailto:?subject={Uri.EscapeDataString(Texts["MailSubject", Name])}&body={Uri.EscapeDataString(_mail ?? "")}";

    /// <summary>Until it is closed.</summary>
    public static async Task OpenAsync(IDialogService dialogs, HostDesk desk, EventTypeId id, string name, string slug)
    {
        var parameters = new DialogParameters<ShareDialog>
        {
            { dialog => dialog.Desk, desk },
            { dialog => dialog.Id, id },
            { dialog => dialog.Name, name },
            { dialog => dialog.Slug, slug },
        };
        var dialog = await dialogs.ShowAsync<ShareDialog>(null, parameters);
        await dialog.Result;
    }

    public void Dispose() => _gone.Cancel();

    protected override async Task OnInitializedAsync()
    {
        try
        {
            var times = await Times.FindAsync(Desk.Member, Id, Desk.Zone, _gone.Token);
            _isFull = times.Count == 0;
            _mail = Write(times);
        }
        catch (Exception outage) when (DatabaseOutage.Explains(outage))
        {
            _isAway = true;
        }
    }

    private string Write(IReadOnlyList<Interval> times)
    {
        var lines = times.Select(time =>
            $"- {ZonedText.Range(time, Desk.Zone, CultureInfo.CurrentCulture)}\n  {Address}?start={InstantPattern.General.Format(time.Start)}"
        );
        return times.Count == 0
            ? Texts["MailWithoutTimes", Name, Address, Desk.Name]
            : Texts["MailText", Name, string.Join('\n', lines), Address, Desk.Name];
    }

    private async Task MakeAsync()
    {
        _isRunning = true;
        _problem = null;
        try
        {
            var result = await CreateLink.ExecuteAsync(Desk.Member, Id, LinkTerms.SingleUse, _gone.Token);
            switch (result)
            {
                case CreateSchedulingLinkResult.Created created:
                    _once = Site.Of($"/links/{created.Token}");
                    break;
                case CreateSchedulingLinkResult.TooMany tooMany:
                    _problem = Texts["ShareOnceTooMany", tooMany.Limit];
                    break;
                default:
                    _problem = Texts["NotThere"];
                    break;
            }
        }
        catch (Exception outage) when (DatabaseOutage.Explains(outage))
        {
            _problem = Texts["Away"];
        }
        finally
        {
            _isRunning = false;
        }
    }
}
