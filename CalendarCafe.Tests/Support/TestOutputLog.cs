using Microsoft.Extensions.Logging;

// The demo's greeting too belongs to the test that opened the site.
[assembly: CaptureConsole]

namespace CalendarCafe.Tests.Support;

/// <summary>Gives warnings and worse to the test that is running: they are printed if it fails, and nowhere if it passes.</summary>
internal sealed class TestOutputLog(string category = "") : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => new TestOutputLog(categoryName);

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

        try
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"{logLevel} {category}: {formatter(state, exception)}");
            if (exception is not null)
            {
                TestContext.Current.TestOutputHelper?.WriteLine($"{exception}");
            }
        }
        catch (InvalidOperationException)
        {
            // A worker that outlives its test has nobody to tell.
        }
    }

    public void Dispose() { }
}
