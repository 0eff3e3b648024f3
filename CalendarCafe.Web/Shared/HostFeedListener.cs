using System.Globalization;
using CalendarCafe.Domain.Organizations;
using CalendarCafe.Infrastructure.Live;
using Microsoft.AspNetCore.Components;

namespace CalendarCafe.Web.Shared;

/// <summary>Tells its page when the host's time has changed, for as long as the page is open.</summary>
public sealed class HostFeedListener : ComponentBase, IDisposable
{
    private IDisposable? _subscription;

    // The feed calls from a thread that knows nothing of the reader's language.
    private (CultureInfo Formats, CultureInfo Words) _culture;

    [Inject]
    public required HostFeed Feed { get; init; }

    [Parameter, EditorRequired]
    public UserId Host { get; set; }

    [Parameter, EditorRequired]
    public EventCallback Changed { get; set; }

    public void Dispose() => _subscription?.Dispose();

    // Not while prerendering: that page is gone as soon as it is sent.
    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _culture = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
            _subscription = Feed.Subscribe(Host, () => InvokeAsync(TellAsync));
        }
    }

    private async Task TellAsync()
    {
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = _culture;
        try
        {
            await Changed.InvokeAsync();
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            await DispatchExceptionAsync(problem);
        }
    }
}
