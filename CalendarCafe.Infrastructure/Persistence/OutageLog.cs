using Microsoft.Extensions.Logging;

namespace CalendarCafe.Infrastructure.Persistence;

/// <summary>
/// What one worker has to say of a database that is away: a line a minute, however often it tries. Each worker has its own.
/// </summary>
public sealed partial class OutageLog(TimeProvider time, ILogger<OutageLog> logger)
{
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private long? _lastWord;

    /// <summary>False when the database is not to blame: then the problem is the caller's to log.</summary>
    public bool Covers(Exception problem, string worker)
    {
        if (!DatabaseOutage.IsPassing(problem))
        {
            return false;
        }

        if (IsDue())
        {
            LogAway(worker, problem.GetBaseException().Message);
        }

        return true;
    }

    private bool IsDue()
    {
        lock (_gate)
        {
            if (_lastWord is { } last && time.GetElapsedTime(last) < Silence)
            {
                return false;
            }

            _lastWord = time.GetTimestamp();
            return true;
        }
    }

    [LoggerMessage(LogLevel.Error, "The database is away ({Worker}): {Reason}")]
    private partial void LogAway(string worker, string reason);
}
