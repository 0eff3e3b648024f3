using CalendarCafe.Web.Features.EventTypes;
using CalendarCafe.Web.Features.Scheduling;
using CalendarCafe.Web.Shared;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace CalendarCafe.Web.Features.Bookings.Listing;

public sealed partial class BookForButton : IDisposable
{
    // Cancelled, never disposed: what still runs when the page goes may yet ask for the token, and there is no timer to free.
    private readonly CancellationTokenSource _gone = new();
    private bool _isAsking;

    [Parameter, EditorRequired]
    public required HostDesk Desk { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<ListedEventType> EventTypes { get; set; }

    /// <summary>Told what was done.</summary>
    [Parameter, EditorRequired]
    public EventCallback<string> Done { get; set; }

    [Inject]
    internal PublicQueries Addresses { get; init; } = null!; // injected

    [Inject]
    internal OpenSlots Slots { get; init; } = null!; // injected

    [Inject]
    internal BookSlot BookSlot { get; init; } = null!; // injected

    [Inject]
    public required IClock Clock { get; init; }

    [Inject]
    public required IDialogService Dialogs { get; init; }

    public void Dispose() => _gone.Cancel();

    // Not by disabling the button: the dialog gives the focus back to it.
    private async Task AskAsync()
    {
        if (_isAsking)
        {
            return;
        }

        _isAsking = true;
        var name = await BookForDialog.AskAsync(
            Dialogs,
            new(
                [.. EventTypes.Where(type => type.IsOffered)],
                Desk.Zone,
                Clock.GetCurrentInstant(),
                FindAsync,
                (type, duration, date) => Slots.DayAsync(type.Offered, duration, date, Desk.Zone, _gone.Token),
                request =>
                    BookSlot.ExecuteAsync(
                        request with
                        {
                            By = Desk.Member,
                            VisitorAddress = $"member {Desk.Member.UserId}",
                        },
                        _gone.Token
                    )
            )
        );
        _isAsking = false;
        if (name is not null)
        {
            await Done.InvokeAsync(Texts["BookForDone", name]);
        }
    }

    private Task<BookableEventType?> FindAsync(ListedEventType type)
    {
        var slugs = Desk.BookingPath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return Addresses.FindEventTypeAsync(new(slugs[0], slugs[1], type.Slug), _gone.Token);
    }
}
