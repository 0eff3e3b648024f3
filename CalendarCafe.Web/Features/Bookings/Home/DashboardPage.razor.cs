using System.Globalization;
using CalendarCafe.Domain.Bookings;
using CalendarCafe.Infrastructure.Persistence;
using CalendarCafe.Web.Features.Bookings.Agenda;
using CalendarCafe.Web.Features.Bookings.Groups;
using CalendarCafe.Web.Features.Bookings.Picking;
using CalendarCafe.Web.Features.EventTypes.Links;
using CalendarCafe.Web.Features.EventTypes.Sharing;
using CalendarCafe.Web.Hosting;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;
using MudBlazor;
using NodaTime.Extensions;

namespace CalendarCafe.Web.Features.Bookings.Home;

public sealed partial class DashboardPage : IAsyncDisposable
{
    // All there are stand on the page of the bookings.
    private const int DaysAhead = 14;

    // Cancelled, never disposed: what still runs when the page goes may yet ask for the token, and there is no timer to free.
    private readonly CancellationTokenSource _gone = new();
    private ElementReference _heading;
    private IReadOnlyList<HostBooking>? _bookings;
    private IReadOnlyList<HostBooking> _requests = [];
    private HomeSight? _sight;
    private IJSObjectReference? _script;
    private Instant? _loadedAt;
    private Instant _now;
    private BookingId? _opening;
    private GroupSessionId? _calledOff;
    private bool _isAway;
    private bool _isMaking;
    private string _news = "";

    [CascadingParameter]
    public required HostDesk Desk { get; init; }

    [Inject]
    internal HostBookingQueries Queries { get; init; } = null!; // injected

    [Inject]
    internal HomeQueries Home { get; init; } = null!; // injected

    [Inject]
    internal CreateSchedulingLink CreateLink { get; init; } = null!; // injected

    [Inject]
    internal CancelBooking CancelBooking { get; init; } = null!; // injected

    [Inject]
    internal CancelSession CancelSession { get; init; } = null!; // injected

    [Inject]
    public required IClock Clock { get; init; }

    [Inject]
    public required IDialogService Dialogs { get; init; }

    [Inject]
    public required ISnackbar Snackbar { get; init; }

    [Inject]
    internal SiteAddress Site { get; init; } = null!; // injected

    [Inject]
    public required IJSRuntime Scripts { get; init; }

    [Inject]
    public required ILogger<DashboardPage> Logger { get; init; }

    private LocalDate Today => _now.InZone(Desk.Zone).Date;

    private PartOfDay Part => PartsOfDay.Of(_now.InZone(Desk.Zone).TimeOfDay);

    private IEnumerable<AgendaDay> Near =>
        AgendaDay.Of(_bookings ?? [], Desk.Zone).TakeWhile(day => day.Date < Today.PlusDays(DaysAhead));

    private static IsoDayOfWeek FirstDayOfWeek =>
        CultureInfo.CurrentCulture.DateTimeFormat.FirstDayOfWeek.ToIsoDayOfWeek();

    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        if (_script is null)
        {
            return;
        }

        try
        {
            await _script.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and the module with it.
        }
    }

    protected override Task OnInitializedAsync() => RefreshAsync();

    private async Task RefreshAsync()
    {
        _now = Clock.GetCurrentInstant();
        try
        {
            var found = await Queries.AheadAsync(Desk.Member, _gone.Token);
            var sight = await Home.FindAsync(Desk, found.Upcoming, FirstDayOfWeek, _gone.Token);
            Take([.. found.Upcoming.Select(booking => booking.SeenFrom(Desk))]);
            _requests = [.. found.Requests.Select(booking => booking.SeenFrom(Desk))];
            _sight = sight.SeenFrom(Desk);
            _loadedAt = Clock.GetCurrentInstant();
            _isAway = false;
        }
        catch (Exception outage) when (DatabaseOutage.Explains(outage))
        {
            LogNotLoaded(Logger, outage, Desk.Member.UserId.Value);
            _isAway = true;
        }
    }

    private void Take(IReadOnlyList<HostBooking> bookings)
    {
        if (_bookings is not null)
        {
            var changes = AgendaChanges.Between(_bookings, bookings, HostBookingQueries.MostListed, _now);
            Announce(changes);
        }

        _bookings = bookings;
    }

    private void Announce(AgendaChanges changes)
    {
        // A request that goes was answered or taken back, which its row says as it goes; a session says it once for all.
        var own = changes.Gone.Where(booking =>
            booking.Id != _opening
            && booking.Status != BookingStatus.Pending
            && (_calledOff is null || booking.Session?.Id != _calledOff)
        );
        var news = changes
            .Added.Select(booking => Texts["NewBooking", Sentence(booking)])
            .Concat(own.Select(booking => Texts["BookingGone", Sentence(booking)]))
            .Select(sentence => sentence.Value)
            .ToList();
        if (news.Count == 0)
        {
            return;
        }

        _news = news.Count > 3 ? Texts["Changes_other", news.Count] : string.Join(' ', news);
        Snackbar.Add(_news, Severity.Normal);
    }

    private string Sentence(HostBooking booking) =>
        Texts[
            "Between",
            booking.Title,
            booking.InviteeName,
            TimeText.Of(booking.StartsAt, Desk.Zone, TimeShape.DayAndClock)
        ];

    private async Task AskToCancelAsync(HostBooking booking)
    {
        // Not by disabling the button: the dialog gives the focus back to it.
        if (_opening is not null)
        {
            return;
        }

        _opening = booking.Id;
        try
        {
            if (await Queries.FindAsync(Desk.Member, booking.Id, _gone.Token) is { } details)
            {
                await CancelAsync(details.SeenFrom(Desk));
            }
            else
            {
                Snackbar.Add(Texts["Refused_NotFound"], Severity.Warning);
                await RefreshAsync();
            }
        }
        catch (Exception outage) when (DatabaseOutage.Explains(outage))
        {
            LogNotLoaded(Logger, outage, Desk.Member.UserId.Value);
            _isAway = true;
        }
        finally
        {
            _opening = null;
        }
    }

    private async Task CancelAsync(HostBookingDetails details)
    {
        var isCanceled = await CancelDialog.AskAsync(
            Dialogs,
            details,
            Desk.Zone,
            reason => CancelBooking.ExecuteAsync(Desk.Member, details.Booking.Id, reason, _gone.Token)
        );
        if (isCanceled)
        {
            await TellAsync(Texts["Done", details.Booking.InviteeName]);
        }
        else
        {
            await RefreshAsync();
        }
    }

    private async Task TellAsync(string sentence)
    {
        await RefreshAsync();
        if (sentence.Length > 0)
        {
            _news = sentence;
            Snackbar.Add(sentence, Severity.Success);
        }

        await Task.Yield(); // a dialog gives the focus back to a button that is gone with its row
        await _heading.FocusAsync();
    }

    private async Task AskToCancelAsync(AgendaMeeting meeting)
    {
        if (_calledOff is not null || meeting.Session is not { } session)
        {
            return;
        }

        _calledOff = session.Id;
        var bookings = await CancelSessionDialog.AskAsync(
            Dialogs,
            meeting,
            Desk.Zone,
            message => CancelSession.ExecuteAsync(Desk.Member, session.Id, message, _gone.Token)
        );
        if (bookings is { } count)
        {
            await TellAsync(Texts.Plural("SessionDone", count));
        }
        else
        {
            await RefreshAsync();
        }

        _calledOff = null;
    }

    private string TestPath(HomeSight sight) =>
        sight.Cards is [var first, ..] ? $"{Desk.BookingPath}/{first.Slug}" : Desk.BookingPath;

    private Task CopyAsync(HomeCard card) => CopyAsync(Site.Of($"{Desk.BookingPath}/{card.Slug}"), "Copied");

    private Task ShareAsync(HomeCard card) => ShareDialog.OpenAsync(Dialogs, Desk, card.Id, card.Name, card.Slug);

    private async Task MakeSingleUseAsync(HomeCard card)
    {
        if (_isMaking)
        {
            return; // a double click wants one link
        }

        _isMaking = true;
        var result = await CreateLink.ExecuteAsync(Desk.Member, card.Id, LinkTerms.SingleUse, _gone.Token);
        _isMaking = false;
        if (result is CreateSchedulingLinkResult.Created created)
        {
            await CopyAsync(Site.Of($"/links/{created.Token}"), "SingleUseCopied");
        }
        else
        {
            Snackbar.Add(DeskTexts["SingleUseRefused"], Severity.Warning);
        }
    }

    private async Task CopyAsync(string link, string said)
    {
        _script ??= await Scripts.InvokeAsync<IJSObjectReference>("import", _gone.Token, Assets["/js/dashboard.js"]);
        var isCopied = await _script.InvokeAsync<bool>("copy", _gone.Token, link);
        Snackbar.Add(
            isCopied ? DeskTexts[said] : DeskTexts["NotCopied", link],
            isCopied ? Severity.Success : Severity.Warning
        );
    }

    [LoggerMessage(LogLevel.Warning, "The bookings of {UserId} could not be loaded")]
    private static partial void LogNotLoaded(ILogger logger, Exception outage, Guid userId);
}
