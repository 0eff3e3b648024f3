namespace CalendarCafe.Infrastructure.Postgres;

/// <summary>The site has no database; the message is one sentence for the person who started it, to be shown without a stack trace.</summary>
public sealed class PostgresUnavailableException(string problem, Exception? innerException = null)
    : Exception($"{problem} {Remedy}", innerException)
{
    private const string Remedy =
        "Install Node.js with npm and build again, or set PG_BIN to the bin folder of PostgreSQL 15 or newer, "
        + "or set ConnectionStrings:CalendarCafe to a server of your own.";
}
