namespace CalendarCafe.Infrastructure.Postgres;

/// <summary>
/// The nodes that share one server. Each holds its file locked for as long as it lives, so the system itself strikes off
/// a node that was killed: no process id can be mistaken for that of a later process.
/// </summary>
internal sealed class NodeRoster(string dataPath)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly string _nodesPath = Path.Combine(dataPath, "nodes");

    /// <summary>One node at a time starts, joins, leaves or stops.</summary>
    public async Task<IDisposable> TakeTurnAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        var path = Path.Combine(dataPath, "postgres.lock");
        while (true)
        {
            if (TryLock(path) is { } turn)
            {
                return turn;
            }

            try
            {
                await Task.Delay(Pause, patience.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                throw new PostgresUnavailableException($"Another node has kept {path} locked for two minutes.");
            }
        }
    }

    /// <summary>Dispose of the answer to leave.</summary>
    public IDisposable Join()
    {
        Directory.CreateDirectory(_nodesPath);
        var path = Path.Combine(_nodesPath, $"{Environment.ProcessId}-{Guid.NewGuid():N}");
        return TryLock(path, FileOptions.DeleteOnClose) ?? throw new IOException($"{path} could not be locked.");
    }

    /// <summary>Strikes off the nodes that are gone. Call only in one's turn.</summary>
    public bool IsEmpty()
    {
        Directory.CreateDirectory(_nodesPath);
        foreach (var path in Directory.EnumerateFiles(_nodesPath))
        {
            using var gone = TryLock(path, FileOptions.DeleteOnClose);
            if (gone is null)
            {
                return false;
            }
        }

        return true;
    }

    private static FileStream? TryLock(string path, FileOptions options = FileOptions.None)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, options);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }
}
