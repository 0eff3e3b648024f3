namespace CalendarCafe.Tests.Support;

/// <summary>A database of one's own; dispose of it to drop it.</summary>
public sealed class TestDatabase(string connectionString, Func<Task> dropAsync) : IAsyncDisposable
{
    public string ConnectionString => connectionString;

    public async ValueTask DisposeAsync() => await dropAsync();
}
