using CalendarCafe.Infrastructure.Persistence;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CalendarCafe.Tests.Infrastructure.Persistence;

public sealed class OutageLogTests
{
    private readonly Seconds _time = new();
    private readonly Lines _logger = new();

    [Fact]
    public void Worker_says_once_a_minute_that_the_database_is_away()
    {
        var log = new OutageLog(_time, _logger);
        var outage = new InvalidOperationException("EF", new NpgsqlException("Refused", new IOException("No answer")));

        for (var second = 0; second < 120; second++)
        {
            log.Covers(outage, "SomeWorker").ShouldBeTrue();
            _time.Passed++;
        }

        var line = "The database is away (SomeWorker): No answer";
        _logger.Said.ShouldBe([line, line]);
    }

    [Fact]
    public void What_the_database_is_not_to_blame_for_is_left_to_the_caller()
    {
        var log = new OutageLog(_time, _logger);

        log.Covers(new InvalidOperationException("A bug"), "SomeWorker").ShouldBeFalse();
        log.Covers(new PostgresException("A wrong column", "ERROR", "ERROR", "42703"), "SomeWorker").ShouldBeFalse();

        _logger.Said.ShouldBeEmpty();
    }

    private sealed class Seconds : TimeProvider
    {
        public long Passed { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Passed;
    }

    private sealed class Lines : ILogger<OutageLog>
    {
        public List<string> Said { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Said.Add($"{formatter(state, exception)}{exception}");
    }
}
