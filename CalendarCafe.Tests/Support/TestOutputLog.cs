using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

// The demo's greeting too belongs to the test that opened the site.
[assembly: CaptureConsole]

namespace CalendarCafe.Tests.Support;

/// <summary>
/// Gives warnings and worse to the test that is running: they are printed if it fails, and nowhere if it passes. What a
/// real server has to say while it answers belongs to no test yet: its errors wait for whoever asked.
/// </summary>
internal sealed class TestOutputLog(ConcurrentQueue<string> unclaimed, string category = "") : ILoggerProvider, ILogger
{
    private const int MostUnclaimed = 20;

    public ILogger CreateLogger(string categoryName) => new TestOutputLog(unclaimed, categoryName);

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        if (!IsEnabled(logLevel))
        {
            return;
        }

        var line = $"{logLevel} {category}: {formatter(state, exception)}\n{exception}";
        try
        {
            if (TestContext.Current.TestOutputHelper is { } output)
            {
                output.WriteLine(line);
                return;
            }
        }
        catch (InvalidOperationException)
        {
            // A worker that outlives its test has nobody to tell.
        }

        if (logLevel >= LogLevel.Error && unclaimed.Count < MostUnclaimed)
        {
            unclaimed.Enqueue(line);
        }
    }

    public void Dispose() { }
}
