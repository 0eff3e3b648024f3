using Microsoft.Extensions.Logging;

namespace CalendarCafe.Infrastructure.Live;

/// <summary>One page's interest in one host: bursts of changes become one call, and calls keep their distance.</summary>
internal sealed partial class HostSubscription(
    Func<Task> changed,
    TimeProvider time,
    ILogger logger,
    Action<HostSubscription> removed
) : IDisposable
{
    private static readonly TimeSpan Distance = TimeSpan.FromMilliseconds(250);

    private const int Idle = 0;
    private const int Calling = 1;
    private const int CallingAndPending = 2;
    private const int Disposed = 3;

    private int _state = Idle;

    public void Signal()
    {
        if (Interlocked.CompareExchange(ref _state, Calling, Idle) == Idle)
        {
            _ = CallAsync(); // runs on its own; it logs what goes wrong
        }
        else
        {
            Interlocked.CompareExchange(ref _state, CallingAndPending, Calling);
        }
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _state, Disposed) != Disposed)
        {
            removed(this);
        }
    }

    private async Task CallAsync()
    {
        await Task.Yield();
        do
        {
            if (Interlocked.CompareExchange(ref _state, Calling, CallingAndPending) == Disposed)
            {
                return;
            }

            try
            {
                await changed();
            }
            catch (Exception) when (Volatile.Read(ref _state) == Disposed)
            {
                return; // the page went away while it was told
            }
            catch (Exception exception)
            {
                LogFailed(exception);
            }

            await Task.Delay(Distance, time);
        } while (Interlocked.CompareExchange(ref _state, Idle, Calling) == CallingAndPending);
    }

    [LoggerMessage(LogLevel.Error, "A page could not take in a change")]
    private partial void LogFailed(Exception exception);
}
