using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CalendarCafe.Infrastructure.Persistence.Interceptors;

/// <summary>
/// Tells PostgreSQL which organisation a transaction is for, for that transaction only: a pooled connection never carries
/// a tenant over. Row-level security will read it.
/// </summary>
internal sealed class TenantInterceptor : DbTransactionInterceptor
{
    public const string Setting = "calendarcafe.organization";

    public override DbTransaction TransactionStarted(
        DbConnection connection,
        TransactionEndEventData eventData,
        DbTransaction result
    )
    {
        using var command = Command(connection, eventData.Context, result);
        command?.ExecuteNonQuery();
        return result;
    }

    public override async ValueTask<DbTransaction> TransactionStartedAsync(
        DbConnection connection,
        TransactionEndEventData eventData,
        DbTransaction result,
        CancellationToken cancellationToken = default
    )
    {
        await using var command = Command(connection, eventData.Context, result);
        if (command is not null)
        {
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        return result;
    }

    private static DbCommand? Command(DbConnection connection, DbContext? context, DbTransaction transaction)
    {
        if (context is not CafeDbContext { Organization: { } organization })
        {
            return null;
        }

        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"SELECT set_config('{Setting}', $1, true)";
        var tenant = command.CreateParameter();
        tenant.Value = organization.ToString();
        command.Parameters.Add(tenant);
        return command;
    }
}
