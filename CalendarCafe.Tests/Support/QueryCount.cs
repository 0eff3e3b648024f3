using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace CalendarCafe.Tests.Support;

/// <summary>Sees every command that EF sends, in order.</summary>
internal sealed class QueryCount : DbCommandInterceptor
{
    private readonly List<NpgsqlCommand> _commands = [];

    public IReadOnlyList<string> Statements => [.. _commands.Select(command => command.CommandText)];

    /// <summary>The commands with the values that they were sent with.</summary>
    public IReadOnlyList<NpgsqlCommand> Commands => _commands;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        // A connection uses its commands again, for other statements.
        _commands.Add(((NpgsqlCommand)command).Clone());
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }
}
